using Mono.Cecil;
using Mono.Cecil.Cil;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary><c>static void Links(object[] roots, object[] links)</c>: gets the outside objects, in the order of their numbers.</summary>
static class LinksMethod
{
    /// <summary>
    /// A class of its own, named like those that the C# compiler makes for iterators. Trimmers look for the one method that each lambda
    /// belongs to, and would warn (IL2117) that this is a second one; in classes with such names they do not look.
    /// </summary>
    const string ClassName = "<Preinit>d__Links";

    public static MethodDefinition AddTo(ModuleDefinition module, LinkSpec[] links, ReferenceImporter references, CompiledRegexes regexes)
    {
        var holder = new TypeDefinition("", ClassName, TypeAttributes.NotPublic | TypeAttributes.Abstract | TypeAttributes.Sealed, module.TypeSystem.Object);
        module.Types.Add(holder);
        var objects = new ArrayType(module.TypeSystem.Object);
        var method = Methods.AddStatic(holder, "Links", module.TypeSystem.Void);
        method.Parameters.Add(new ParameterDefinition("roots", ParameterAttributes.None, objects));
        method.Parameters.Add(new ParameterDefinition("links", ParameterAttributes.None, objects));

        var il = method.Body.GetILProcessor();
        var emitter = new LinkEmitter(il, references, regexes);
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
