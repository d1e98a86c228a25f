using Mono.Cecil;
using Mono.Cecil.Cil;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>
/// What <c>PREINIT=verify</c> calls, in a class of its own, <c>&lt;Preinit&gt;Verify</c>: <c>static void Initializers()</c>, which runs the original initialisers as
/// publish ran them, and <c>static void Statics(object values)</c>, which tells what they left in the static fields. Only apps with their original initialisers have it.
/// </summary>
sealed class VerificationMethods
{
    readonly ModuleDefinition module;
    readonly HostMethods host;
    readonly TypeDefinition holder;

    public VerificationMethods(ModuleDefinition module, AssemblyNameReference restoreLibrary)
    {
        (this.module, host) = (module, new(module, restoreLibrary));
        holder = new TypeDefinition("", "<Preinit>Verify", TypeAttributes.NotPublic | TypeAttributes.Abstract | TypeAttributes.Sealed, module.TypeSystem.Object);
    }

    /// <param name="initializers">Types and methods in the order in which they ran: those whose results are in the image, and the <c>[BeforeCapture]</c> methods.</param>
    /// <param name="types">The types with statics in the image, with the methods that tell these.</param>
    /// <param name="hashHolders">What holds numbers that come from identity hash codes.</param>
    /// <param name="references">For those of them that are instantiations.</param>
    public void Add(IReadOnlyList<IMemberDefinition> initializers, IReadOnlyDictionary<CapturedType, MethodDefinition> types,
        IReadOnlyList<string> hashHolders, ReferenceImporter references)
    {
        module.Types.Add(holder);
        EmitCall(AddInitializers(initializers), AddStatics(types, references), string.Join('\n', hashHolders));
        AccessChecks.Ignore(module, types.Keys.Select(t => t.Assembly).Concat(initializers.Select(AssemblyOf)).Distinct());
    }

    /// <summary>
    /// It is the first thing that the entry point does. The module's initialiser would be too early: while that runs, other threads wait with whatever they want of the
    /// assembly, so an initialiser that waits for one of its threads would never end.
    /// </summary>
    void EmitCall(MethodDefinition runInitializers, MethodDefinition tellStatics, string hashHolders)
    {
        var il = module.EntryPoint.Body.GetILProcessor();
        var first = il.Body.Instructions[0];
        Instruction[] call =
        [
            .. EnvironmentSwitch.Is(il, "verify"), il.Create(OpCodes.Brfalse, first),
            il.Create(OpCodes.Ldftn, runInitializers), il.Create(OpCodes.Ldftn, tellStatics), il.Create(OpCodes.Ldstr, hashHolders),
            il.Create(OpCodes.Call, host.Verify()),
        ];
        foreach (var instruction in call)
            il.InsertBefore(first, instruction);
    }

    MethodDefinition AddInitializers(IReadOnlyList<IMemberDefinition> initializers)
    {
        var method = Methods.AddStatic(holder, "Initializers", module.TypeSystem.Void);
        var il = method.Body.GetILProcessor();
        foreach (var initializer in initializers)
        {
            if (initializer is MethodDefinition marked)
                il.Emit(OpCodes.Call, module.ImportReference(marked));
            else
            {
                il.Emit(OpCodes.Ldtoken, module.ImportReference((TypeDefinition)initializer));
                il.Emit(OpCodes.Call, new CoreMethods(module).RunClassConstructor());
            }
        }
        il.Emit(OpCodes.Ret);
        return method;
    }

    MethodDefinition AddStatics(IReadOnlyDictionary<CapturedType, MethodDefinition> types, ReferenceImporter references)
    {
        var method = Methods.AddStatic(holder, "Statics", module.TypeSystem.Void);
        method.Parameters.Add(new ParameterDefinition("values", ParameterAttributes.None, module.TypeSystem.Object));
        var il = method.Body.GetILProcessor();
        foreach (var (type, statics) in types)
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldstr, type.PathPrefix);
            il.Emit(OpCodes.Ldstr, string.Join('\n', type.Fields.Select(f => $"{LabelOf(f.Name)} {f.Root}")));
            il.Emit(OpCodes.Call, type.Instantiation == null ? module.ImportReference(statics)
                : new MethodReference(statics.Name, new ArrayType(module.TypeSystem.Object), references.Type(type.Instantiation)));
            il.Emit(OpCodes.Call, host.Statics());
        }
        il.Emit(OpCodes.Ret);
        return method;
    }

    static string AssemblyOf(IMemberDefinition member) => (member as TypeDefinition ?? member.DeclaringType).Module.Assembly.Name.Name;

    /// <summary>The field behind an auto-property is known by the property's name.</summary>
    static string LabelOf(string field) => field.StartsWith('<') && field.IndexOf(">k__BackingField", StringComparison.Ordinal) is > 0 and var end ? field[1..end] : field;
}
