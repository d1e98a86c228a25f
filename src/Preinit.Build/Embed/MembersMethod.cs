using Mono.Cecil;
using Mono.Cecil.Cil;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>
/// <c>static void Members(object[] links)</c>: asks types for their members. Trimmers understand that from the code, and keep the members;
/// but not in a class like that of <see cref="LinksMethod"/>, so this one has an ordinary name.
/// </summary>
static class MembersMethod
{
    const string ClassName = "<Preinit>Members";

    /// <summary>Methods, whose tokens say all, may be lambdas, and are got elsewhere.</summary>
    public static bool Gets(LinkSpec.Chain chain) => chain.Steps[0] is LinkStep.TypeOf;

    /// <returns><see langword="null"/> if there is nothing to ask for.</returns>
    public static MethodDefinition? AddTo(ModuleDefinition module, LinkSpec[] links, ReferenceImporter references, string part)
    {
        if (!links.Any(l => l is LinkSpec.Chain chain && Gets(chain)))
            return null;
        var holder = new TypeDefinition("", ClassName + part, TypeAttributes.NotPublic | TypeAttributes.Abstract | TypeAttributes.Sealed, module.TypeSystem.Object);
        module.Types.Add(holder);
        var method = Methods.AddStatic(holder, "Members", module.TypeSystem.Void);
        method.Parameters.Add(new ParameterDefinition("links", ParameterAttributes.None, new ArrayType(module.TypeSystem.Object)));
        Suppressions.AddTo(method, "Trimming", "IL2026", "IL2110", "IL2111");
        Suppressions.AddTo(method, "AOT", "IL3050");

        var il = method.Body.GetILProcessor();
        var emitter = new LinkStepEmitter(il, references);
        for (var i = 0; i < links.Length; i++)
        {
            if (links[i] is not LinkSpec.Chain chain || !Gets(chain))
                continue;
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldc_I4, i);
            emitter.Emit(chain);
            il.Emit(OpCodes.Stelem_Ref);
        }
        il.Emit(OpCodes.Ret);
        return method;
    }
}
