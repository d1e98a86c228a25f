using Mono.Cecil;
using Mono.Cecil.Cil;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>
/// <c>static void KeptTypes()</c>: creates an object of each type. It never runs; but a type whose objects come only from an image looks to
/// a trimmer as if it had none, and loses its virtual methods.
/// </summary>
static class KeptTypesMethod
{
    public static MethodDefinition AddTo(TypeDefinition holder, ReadOnlySpan<TypeSpec> types, ReferenceImporter references)
    {
        var module = holder.Module;
        var method = Methods.AddStatic(holder, "KeptTypes", module.TypeSystem.Void);
        Suppressions.AddTo(method, "Trimming", "IL2026", "IL2062", "IL2067", "IL2072");
        Suppressions.AddTo(method, "AOT", "IL3050");
        var il = method.Body.GetILProcessor();
        foreach (var type in types)
        {
            switch (type)
            {
                case TypeSpec.Vector vector:
                    il.Emit(OpCodes.Ldc_I4_0);
                    il.Emit(OpCodes.Newarr, references.Type(vector.Element));
                    break;
                case TypeSpec.MultiDimensional array:
                    EmitArray(il, references.Type(array), array.Rank);
                    break;
                default:
                    EmitObject(il, references.Type(type));
                    break;
            }
            il.Emit(OpCodes.Pop);
        }
        il.Emit(OpCodes.Ret);
        return method;
    }

    static void EmitArray(ILProcessor il, TypeReference type, int rank)
    {
        var module = il.Body.Method.Module;
        var constructor = new MethodReference(".ctor", module.TypeSystem.Void, type) { HasThis = true };
        for (var i = 0; i < rank; i++)
        {
            constructor.Parameters.Add(new ParameterDefinition(module.TypeSystem.Int32));
            il.Emit(OpCodes.Ldc_I4_0);
        }
        il.Emit(OpCodes.Newobj, constructor);
    }

    static void EmitObject(ILProcessor il, TypeReference type)
    {
        var core = new CoreMethods(il.Body.Method.Module);
        il.Emit(OpCodes.Ldtoken, type);
        il.Emit(OpCodes.Call, core.TypeFromHandle());
        il.Emit(OpCodes.Call, core.UninitializedObject());
    }
}
