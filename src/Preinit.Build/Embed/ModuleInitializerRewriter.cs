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
    const string SelfCheckName = "<Preinit>SelfCheck";

    /// <param name="module">The app.</param>
    /// <param name="holder">Of the image, or of its first part; null where nothing could be frozen.</param>
    /// <param name="methods">Those that are marked.</param>
    /// <param name="hooks">What is to run after the restore.</param>
    /// <param name="isLibrary">Whether it is a library, for its package.</param>
    /// <param name="seeds">The record by which the app sets its hash seeds, if it does.</param>
    public static void Rewrite(ModuleDefinition module, ImageHolder? holder, List<MethodDefinition> methods, List<MethodDefinition> hooks, bool isLibrary, byte[]? seeds = null)
    {
        var type = module.Types.Single(t => t.Name == "<Module>");
        var original = type.Methods.SingleOrDefault(m => m.IsConstructor && m.IsStatic);
        if (original != null)
            Methods.Demote(original, OriginalName);

        var pending = methods.Select(m => AbsorbedCall.AddTo(m, holder!)).ToList();
        var il = Methods.AddStaticConstructor(type).Body.GetILProcessor();
        if (holder != null && seeds != null)
            holder.EmitHashSeeds(il, seeds);
        if (holder != null && !isLibrary) // it is the app that is checked
            EmitSelfCheck(il, type, holder);
        if (original != null)
            il.Emit(OpCodes.Call, original); // as at publish, where the runtime ran it before any initialiser
        if (holder != null && (methods.Count > 0 || hooks.Count > 0))
        {
            if (!isLibrary)
                EmitEndOfVerification(il);
            EmitRestore(il, holder, methods);
        }
        foreach (var field in pending)
        {
            il.Emit(OpCodes.Ldc_I4_1);
            il.Emit(OpCodes.Stsfld, field);
        }
        foreach (var hook in hooks)
            il.Emit(OpCodes.Call, module.ImportReference(hook));
        il.Emit(OpCodes.Ret);
    }

    /// <summary>A self-check comes before any code of the app. What it needs is compiled where the variable is set only.</summary>
    static void EmitSelfCheck(ILProcessor il, TypeDefinition type, ImageHolder holder)
    {
        var none = il.Create(OpCodes.Nop);
        Append(il, EnvironmentSwitch.Value(il));
        il.Emit(OpCodes.Brfalse, none);
        il.Emit(OpCodes.Call, AddSelfCheck(type, holder));
        il.Append(none);
    }

    /// <summary>Touching the roots runs it; unless there is more to do, it ends the process.</summary>
    static MethodDefinition AddSelfCheck(TypeDefinition type, ImageHolder holder)
    {
        var method = Methods.AddStatic(type, SelfCheckName, type.Module.TypeSystem.Void);
        var il = method.Body.GetILProcessor();
        var (check, none) = (il.Create(OpCodes.Ldsfld, holder.Roots), il.Create(OpCodes.Nop));
        Append(il, EnvironmentSwitch.Is(il, "check"));
        il.Emit(OpCodes.Brtrue, check);
        Append(il, EnvironmentSwitch.Is(il, "verify"));
        il.Emit(OpCodes.Brfalse, none);
        il.Append(check);
        il.Emit(OpCodes.Pop);
        il.Append(none);
        il.Emit(OpCodes.Ret);
        return method;
    }

    /// <summary>The comparison with the original initialisers runs these itself, later and all in their order, and ends before anything else.</summary>
    static void EmitEndOfVerification(ILProcessor il)
    {
        var none = il.Create(OpCodes.Nop);
        Append(il, EnvironmentSwitch.Is(il, "verify"));
        il.Emit(OpCodes.Brfalse, none);
        il.Emit(OpCodes.Ret);
        il.Append(none);
    }

    static void Append(ILProcessor il, Instruction[] instructions)
    {
        foreach (var instruction in instructions)
            il.Append(instruction);
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
