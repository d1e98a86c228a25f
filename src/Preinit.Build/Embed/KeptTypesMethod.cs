using Mono.Cecil;
using Mono.Cecil.Cil;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>
/// <c>static void KeptTypes()</c>: creates an object of each type. It never runs; but a type whose objects come only from an image looks to
/// a trimmer as if it had none, and loses its virtual methods. Types that lie in fields which promise members of them are given to a method that
/// asks for these members.
/// </summary>
static class KeptTypesMethod
{
    /// <param name="holder">The class that gets it.</param>
    /// <param name="image">The image.</param>
    /// <param name="references">Finds its types.</param>
    /// <param name="owned">The simple names of the app and its libraries.</param>
    public static MethodDefinition AddTo(TypeDefinition holder, CapturedImage image, ReferenceImporter references, IReadOnlySet<string> owned)
    {
        var module = holder.Module;
        var method = Methods.AddStatic(holder, "KeptTypes", module.TypeSystem.Void);
        Suppressions.AddTo(method, "Trimming", "IL2026", "IL2062", "IL2067", "IL2072", "IL2110", "IL2111");
        Suppressions.AddTo(method, "AOT", "IL3050");
        method.Body.InitLocals = true;
        var il = method.Body.GetILProcessor();
        foreach (var type in image.TypeTable.AsSpan(0, image.ObjectTypeCount))
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
                    EmitObject(il, references.Type(type), owned);
                    break;
            }
            il.Emit(OpCodes.Call, new CoreMethods(module).KeepAlive()); // or a compiler would see that nobody needs it
        }
        EmitPromises(il, holder, image.Promised, references);
        il.Emit(OpCodes.Ret);
        return method;
    }

    static void EmitPromises(ILProcessor il, TypeDefinition holder, PromisedType[] promised, ReferenceImporter references)
    {
        foreach (var promises in promised.GroupBy(p => p.Members))
        {
            var keep = KeepMethod.AddTo(holder, promises.Key);
            foreach (var promise in promises)
            {
                il.Emit(OpCodes.Ldtoken, references.Type(promise.Type));
                il.Emit(OpCodes.Call, new CoreMethods(holder.Module).TypeFromHandle());
                il.Emit(OpCodes.Call, keep);
            }
        }
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

    static void EmitObject(ILProcessor il, TypeReference type, IReadOnlySet<string> owned)
    {
        if (type.IsValueType)
        {
            var value = new VariableDefinition(type);
            il.Body.Variables.Add(value);
            il.Emit(OpCodes.Ldloc, value);
            il.Emit(OpCodes.Box, type);
            return;
        }
        if (SimplestConstructor.Of(type, owned) is { } constructor)
        {
            SimplestConstructor.Emit(il, constructor);
            return;
        }
        var core = new CoreMethods(il.Body.Method.Module);
        il.Emit(OpCodes.Ldtoken, type);
        il.Emit(OpCodes.Call, core.TypeFromHandle());
        il.Emit(OpCodes.Call, core.UninitializedObject());
    }
}
