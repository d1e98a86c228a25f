using Mono.Cecil;
using Mono.Cecil.Cil;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>
/// <c>static void Fields(object target, nint address, int* offsets)</c>: stores where the runtime puts each field, in the order of the
/// image's records. <c>address</c> is that of <c>target</c>. Naming the fields has a second use: a trimmer keeps them.
/// </summary>
static class FieldsMethod
{
    public static MethodDefinition AddTo(TypeDefinition holder, FieldSpec[] fields, ReferenceImporter references)
    {
        var module = holder.Module;
        var method = Methods.AddStatic(holder, "Fields", module.TypeSystem.Void);
        method.Parameters.Add(new ParameterDefinition("target", ParameterAttributes.None, module.TypeSystem.Object));
        method.Parameters.Add(new ParameterDefinition("address", ParameterAttributes.None, module.TypeSystem.IntPtr));
        method.Parameters.Add(new ParameterDefinition("offsets", ParameterAttributes.None, new PointerType(module.TypeSystem.Int32)));
        var il = method.Body.GetILProcessor();
        foreach (var field in fields)
        {
            il.Emit(OpCodes.Ldarg_2);
            il.Emit(field.InStruct ? OpCodes.Ldarg_1 : OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldflda, references.Field(field.DeclaringType, field.Name));
            il.Emit(OpCodes.Conv_U);
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Sub);
            il.Emit(OpCodes.Conv_I4);
            il.Emit(OpCodes.Stind_I4);
            il.Emit(OpCodes.Ldarg_2);
            il.Emit(OpCodes.Ldc_I4_4);
            il.Emit(OpCodes.Add);
            il.Emit(OpCodes.Starg, method.Parameters[2]);
        }
        il.Emit(OpCodes.Ret);
        return method;
    }
}
