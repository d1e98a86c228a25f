using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Preinit.Build;

/// <summary>
/// Makes the module's initialiser, which runs before any other code of the assembly, do what the contract says of marked methods: they
/// have already run. Either the image has their results, or they run now. The app's own first call of each is then absorbed.
/// </summary>
static class ModuleInitializerRewriter
{
    const string OriginalName = "<Preinit>OriginalModuleInitializer";

    public static void Rewrite(ModuleDefinition module, ImageHolder? holder, List<MethodDefinition> methods, List<MethodDefinition> hooks)
    {
        var type = module.Types.Single(t => t.Name == "<Module>");
        var original = type.Methods.SingleOrDefault(m => m.IsConstructor && m.IsStatic);
        if (original != null)
            Methods.Demote(original, OriginalName);

        var pending = methods.Select(m => AbsorbedCall.AddTo(m, holder!)).ToList();
        var il = Methods.AddStaticConstructor(type).Body.GetILProcessor();
        if (holder != null)
            EmitSelfCheck(il, holder);
        if (original != null)
            il.Emit(OpCodes.Call, original); // as at publish, where the runtime ran it before any initialiser
        if (holder != null && (methods.Count > 0 || hooks.Count > 0))
            EmitRestore(il, holder, methods);
        foreach (var field in pending)
        {
            il.Emit(OpCodes.Ldc_I4_1);
            il.Emit(OpCodes.Stsfld, field);
        }
        foreach (var hook in hooks)
            il.Emit(OpCodes.Call, module.ImportReference(hook));
        il.Emit(OpCodes.Ret);
    }

    /// <summary>A self-check comes before any code of the app. Touching the roots runs it and ends the process.</summary>
    static void EmitSelfCheck(ILProcessor il, ImageHolder holder)
    {
        var core = new CoreMethods(holder.Module);
        var none = il.Create(OpCodes.Nop);
        il.Emit(OpCodes.Ldstr, "PREINIT");
        il.Emit(OpCodes.Call, core.EnvironmentVariable());
        il.Emit(OpCodes.Ldstr, "verify");
        il.Emit(OpCodes.Call, core.StringsEqual());
        il.Emit(OpCodes.Brfalse, none);
        il.Emit(OpCodes.Ldsfld, holder.Roots);
        il.Emit(OpCodes.Pop);
        il.Append(none);
    }

    static void EmitRestore(ILProcessor il, ImageHolder holder, List<MethodDefinition> methods)
    {
        var restored = il.Create(OpCodes.Nop);
        il.Emit(OpCodes.Ldsfld, holder.Roots);
        il.Emit(OpCodes.Brtrue, restored);
        foreach (var method in methods)
            il.Emit(OpCodes.Call, holder.Module.ImportReference(method));
        il.Append(restored);
    }
}
