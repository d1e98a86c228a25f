using Mono.Cecil;
using Mono.Cecil.Cil;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>
/// <c>static void Links(object[] roots, object[] links)</c>: gets the outside objects. Those of reflection come first, since they need no
/// others and run no code of the app: without roots, which is how the self-check calls, it is only them. Those that are made many at a time
/// need only roots, and are next. The others follow in the order of their numbers.
/// </summary>
static class LinksMethod
{
    /// <summary>
    /// A class of its own, named like those that the C# compiler makes for iterators. Trimmers look for the one method that each lambda
    /// belongs to, and would warn (IL2117) that this is a second one; in classes with such names they do not look.
    /// </summary>
    const string ClassName = "<Preinit>d__Links";

    /// <param name="module">The app.</param>
    /// <param name="links">The objects.</param>
    /// <param name="references">Imports what the code names.</param>
    /// <param name="regexes">The regular expressions that have code.</param>
    /// <param name="part">Ends the names of classes: there is one for each part of an image.</param>
    public static MethodDefinition AddTo(ModuleDefinition module, LinkSpec[] links, ReferenceImporter references, CompiledRegexes regexes, string part = "")
    {
        var holder = new TypeDefinition("", ClassName + part, TypeAttributes.NotPublic | TypeAttributes.Abstract | TypeAttributes.Sealed, module.TypeSystem.Object);
        module.Types.Add(holder);
        var method = AddMethod(holder, "Links");
        var il = method.Body.GetILProcessor();
        var emitter = new LinkEmitter(il, references);
        EmitReflection(il, links, references, emitter, part);
        var end = il.Create(OpCodes.Ret);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Brfalse, end);
        HashSet<int> together = [.. RegexRuns.Emit(il, links, regexes), .. new DelegateLoops(il, references).Emit(links)];
        for (var i = 0; i < links.Length; i++)
        {
            if (links[i] is not LinkSpec.Chain { IsReflection: true } && !together.Contains(i))
                Emit(il, i, links[i], emitter);
        }
        il.Append(end);
        return method;
    }

    /// <summary><c>static void M(object[] roots, object[] links)</c></summary>
    public static MethodDefinition AddMethod(TypeDefinition holder, string name)
    {
        var objects = new ArrayType(holder.Module.TypeSystem.Object);
        var method = Methods.AddStatic(holder, name, holder.Module.TypeSystem.Void);
        method.Parameters.Add(new ParameterDefinition("roots", ParameterAttributes.None, objects));
        method.Parameters.Add(new ParameterDefinition("links", ParameterAttributes.None, objects));
        Suppressions.AddTo(method, "Trimming", "IL2026", "IL2110", "IL2111");
        Suppressions.AddTo(method, "AOT", "IL3050");
        return method;
    }

    static void EmitReflection(ILProcessor il, LinkSpec[] links, ReferenceImporter references, LinkEmitter emitter, string part)
    {
        if (MembersMethod.AddTo(il.Body.Method.Module, links, references, part) is { } members)
        {
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Call, members);
        }
        for (var i = 0; i < links.Length; i++)
        {
            if (links[i] is LinkSpec.Chain { IsReflection: true } chain && !MembersMethod.Gets(chain))
                Emit(il, i, chain, emitter);
        }
    }

    static void Emit(ILProcessor il, int index, LinkSpec link, LinkEmitter emitter)
    {
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldc_I4, index);
        emitter.Emit(link);
        il.Emit(OpCodes.Stelem_Ref);
    }
}
