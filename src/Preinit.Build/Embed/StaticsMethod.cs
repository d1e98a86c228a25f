using Mono.Cecil;
using Mono.Cecil.Cil;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>
/// <c>static object[] &lt;Preinit&gt;Statics()</c> of a type with statics in the image: their values, for <c>PREINIT=verify</c>. In a generic type it is for each
/// instantiation.
/// </summary>
static class StaticsMethod
{
    public static MethodDefinition AddTo(TypeDefinition type, CapturedField[] fields)
    {
        var objects = type.Module.TypeSystem.Object;
        var method = Methods.AddStatic(type, "<Preinit>Statics", new ArrayType(objects));
        var il = method.Body.GetILProcessor();
        il.Emit(OpCodes.Ldc_I4, fields.Length);
        il.Emit(OpCodes.Newarr, objects);
        for (var i = 0; i < fields.Length; i++)
        {
            var field = type.Fields.Single(f => f.Name == fields[i].Name);
            var valueType = FieldTypes.WithoutModifiers(field.FieldType);
            if (valueType.IsPointer || valueType.IsFunctionPointer)
                continue; // null, or it would not be in the image
            il.Emit(OpCodes.Dup);
            il.Emit(OpCodes.Ldc_I4, i);
            il.Emit(OpCodes.Ldsfld, type.HasGenericParameters ? new FieldReference(field.Name, field.FieldType, SelfReference.Of(type)) : field);
            if (valueType.IsValueType || valueType.IsPrimitive || valueType.IsGenericParameter)
                il.Emit(OpCodes.Box, valueType);
            il.Emit(OpCodes.Stelem_Ref);
        }
        il.Emit(OpCodes.Ret);
        return method;
    }
}
