using Mono.Cecil;
using Mono.Cecil.Cil;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary><c>static RuntimeTypeHandle[] Types()</c>: the types of the image, in the order of its records.</summary>
static class TypeTableMethod
{
    public static MethodDefinition AddTo(TypeDefinition holder, TypeSpec[] types, ReferenceImporter references)
    {
        var module = holder.Module;
        var handle = new CoreMethods(module).Type("RuntimeTypeHandle", isValueType: true);
        var method = Methods.AddStatic(holder, "Types", new ArrayType(handle));
        var il = method.Body.GetILProcessor();
        il.Emit(OpCodes.Ldc_I4, types.Length);
        il.Emit(OpCodes.Newarr, handle);
        for (var i = 0; i < types.Length; i++)
        {
            il.Emit(OpCodes.Dup);
            il.Emit(OpCodes.Ldc_I4, i);
            il.Emit(OpCodes.Ldtoken, references.Type(types[i]));
            il.Emit(OpCodes.Stelem_Any, handle);
        }
        il.Emit(OpCodes.Ret);
        return method;
    }
}
