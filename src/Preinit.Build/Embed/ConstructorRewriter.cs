using Mono.Cecil;
using Mono.Cecil.Cil;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>
/// Gives a type a static constructor that takes the values of its fields from the image. The original one becomes a method that runs
/// where there is no image; it is not even compiled otherwise. Behind the values comes what of it runs in every process.
/// </summary>
static class ConstructorRewriter
{
    public const string OriginalName = "<Preinit>Original";

    /// <param name="type">In the app, or in a library that refers to the app for this.</param>
    /// <param name="captured">Its fields in the image.</param>
    /// <param name="holder">The holder of the image.</param>
    /// <param name="hasFallback"><see langword="false"/> leaves the original one out of the app.</param>
    public static void Rewrite(TypeDefinition type, CapturedType captured, ImageHolder holder, bool hasFallback)
    {
        var original = type.Methods.SingleOrDefault(m => m.IsConstructor && m.IsStatic);
        var atStartup = Separation.Of(type);
        if (original == null)
            type.IsBeforeFieldInit = true; // such a type may be set up at any time before its fields are used
        else if (hasFallback)
            Methods.Demote(original, OriginalName);
        else
            type.Methods.Remove(original);

        var roots = type.Module.ImportReference(holder.Roots);
        var il = Methods.AddStaticConstructor(type).Body.GetILProcessor();
        if (hasFallback)
            EmitFallback(il, original, roots);
        foreach (var field in captured.Fields.Where(f => f.Root >= 0))
            EmitAssignment(il, type.Fields.Single(f => f.Name == field.Name), field, roots, holder);
        StartupCode.Emit(il, original, atStartup);
        il.Emit(OpCodes.Ret);
    }

    static void EmitFallback(ILProcessor il, MethodDefinition? original, FieldReference roots)
    {
        var restored = il.Create(OpCodes.Nop);
        il.Emit(OpCodes.Ldsfld, roots);
        il.Emit(OpCodes.Brtrue, restored);
        if (original != null)
            il.Emit(OpCodes.Call, original);
        il.Emit(OpCodes.Ret);
        il.Append(restored);
    }

    /// <summary>The value in the image has the field's type, so a class needs no cast.</summary>
    static void EmitAssignment(ILProcessor il, FieldDefinition field, CapturedField captured, FieldReference roots, ImageHolder holder)
    {
        il.Emit(OpCodes.Ldsfld, roots);
        il.Emit(OpCodes.Ldc_I4, captured.Root);
        il.Emit(OpCodes.Ldelem_Ref);
        if (captured.IsMadeLate)
            il.Emit(OpCodes.Call, holder.Made(field.Module));
        if (FieldTypes.WithoutModifiers(field.FieldType) is { } type && (type.IsValueType || type.IsPrimitive))
            il.Emit(OpCodes.Unbox_Any, type);
        il.Emit(OpCodes.Stsfld, field);
    }
}
