using Mono.Cecil;
using Mono.Cecil.Cil;
using Preinit.Capture;
using Preinit.Image;

namespace Preinit.Build;

/// <summary>
/// <c>static nint Freeze(nint start, nint size)</c>: registers a part of the image as a frozen segment of the collector, and returns its handle, or 0. Not where the
/// assembly can be unloaded, since the segment would be left without its memory. For a size of 0 it only says whether that is so: by 0 too, or by 1.
/// </summary>
static unsafe class FreezeMethod
{
    public static bool HasLargeArrays(CapturedImage image)
    {
        fixed (byte* bytes = image.Bytes)
            return new ImageReader(bytes, image.Bytes.Length).Length(SectionId.LargeArrays) > 0;
    }

    /// <summary>Also a lazy image has to know whether it stays.</summary>
    public static bool IsNeeded(CapturedImage image, PipelineOptions options) => HasLargeArrays(image) || HasLeafSegment(image) || options.IsLazy;

    static bool HasLeafSegment(CapturedImage image)
    {
        fixed (byte* bytes = image.Bytes)
            return new ImageReader(bytes, image.Bytes.Length).LeafLength >= ImageFormat.LeafSegment;
    }

    public static MethodDefinition AddTo(TypeDefinition holder, ReferenceImporter references, bool isNative)
    {
        var module = holder.Module;
        var core = new CoreMethods(module);
        var method = Methods.AddStatic(holder, "Freeze", module.TypeSystem.IntPtr);
        method.Parameters.Add(new ParameterDefinition("start", ParameterAttributes.None, module.TypeSystem.IntPtr));
        method.Parameters.Add(new ParameterDefinition("size", ParameterAttributes.None, module.TypeSystem.IntPtr));
        var il = method.Body.GetILProcessor();
        var stays = il.Create(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldtoken, holder);
        il.Emit(OpCodes.Call, core.TypeFromHandle());
        il.Emit(OpCodes.Callvirt, core.IsCollectible());
        il.Emit(OpCodes.Brfalse, stays);
        il.Emit(OpCodes.Ldc_I4_0);
        il.Emit(OpCodes.Conv_I);
        il.Emit(OpCodes.Ret);
        var registers = il.Create(OpCodes.Ldarg_0);
        il.Append(stays);
        il.Emit(OpCodes.Brtrue, registers);
        il.Emit(OpCodes.Ldc_I4_1);
        il.Emit(OpCodes.Conv_I);
        il.Emit(OpCodes.Ret);
        il.Append(registers);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Call, isNative ? OfNativeRuntime(il, module, references) : OfRuntime(module, references));
        il.Emit(OpCodes.Ret);
        return method;
    }

    /// <summary><c>GC._RegisterFrozenSegment</c> (src/coreclr/System.Private.CoreLib/src/System/GC.CoreCLR.cs)</summary>
    static MethodReference OfRuntime(ModuleDefinition module, ReferenceImporter references)
    {
        var method = new MethodReference("_RegisterFrozenSegment", module.TypeSystem.IntPtr, references.CoreLibraryType("System", "GC"));
        method.Parameters.Add(new ParameterDefinition(module.TypeSystem.IntPtr));
        method.Parameters.Add(new ParameterDefinition(module.TypeSystem.IntPtr));
        return method;
    }

    /// <summary>
    /// <c>RuntimeImports.RhRegisterFrozenSegment</c> (src/coreclr/nativeaot/System.Private.CoreLib/src/System/Runtime/RuntimeImports.cs), which is told also how
    /// much of the segment is committed and reserved: all of it.
    /// </summary>
    static MethodReference OfNativeRuntime(ILProcessor il, ModuleDefinition module, ReferenceImporter references)
    {
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldarg_1);
        var method = new MethodReference("RhRegisterFrozenSegment", module.TypeSystem.IntPtr, references.CoreLibraryType("System.Runtime", "RuntimeImports"));
        method.Parameters.Add(new ParameterDefinition(new PointerType(module.TypeSystem.Void)));
        for (var i = 0; i < 3; i++)
            method.Parameters.Add(new ParameterDefinition(module.TypeSystem.UIntPtr));
        return method;
    }
}
