using Mono.Cecil;
using Mono.Cecil.Cil;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary><c>static void Links(object[] roots, object[] links)</c>: gets the outside objects, in the order of their numbers.</summary>
static class LinksMethod
{
    public static MethodDefinition AddTo(TypeDefinition holder, LinkSpec[] links, ReferenceImporter references)
    {
        var module = holder.Module;
        var objects = new ArrayType(module.TypeSystem.Object);
        var method = Methods.AddStatic(holder, "Links", module.TypeSystem.Void);
        method.Parameters.Add(new ParameterDefinition("roots", ParameterAttributes.None, objects));
        method.Parameters.Add(new ParameterDefinition("links", ParameterAttributes.None, objects));

        var il = method.Body.GetILProcessor();
        var emitter = new LinkEmitter(il, references);
        for (var i = 0; i < links.Length; i++)
        {
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Ldc_I4, i);
            emitter.Emit(links[i]);
            il.Emit(OpCodes.Stelem_Ref);
        }
        il.Emit(OpCodes.Ret);
        return method;
    }
}
