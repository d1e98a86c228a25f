using System.Reflection;
using System.Runtime.CompilerServices;

namespace Preinit.Capture;

/// <summary>
/// The types with statics of all assemblies that ship with the app, and the initialiser during which each was set up. Instantiations of
/// generic types are types of their own.
/// </summary>
sealed class ShippedTypes
{
    readonly HashSet<string> names;
    readonly IReadOnlyList<Assembly> participating;
    readonly TypeLoads? loads = TypeLoads.TryStart();
    readonly List<(Assembly Assembly, List<Type> Types)> waiting = [];
    readonly Dictionary<Type, int> initializers = [];
    readonly Dictionary<FieldInfo, ulong> early = [];
    readonly List<DateTime> starts = [];
    readonly List<(Type Type, DateTime Time)> waitingInstantiations = [];

    public ShippedTypes(CapturePlan plan, IReadOnlyList<Assembly> participating)
    {
        names = [.. plan.Assemblies, .. plan.Libraries];
        this.participating = participating;
        AppDomain.CurrentDomain.AssemblyLoad += (_, loaded) => Add(loaded.LoadedAssembly);
        foreach (var assembly in participating.Concat(AppDomain.CurrentDomain.GetAssemblies()))
            Add(assembly);
        RememberEarly();
    }

    /// <summary>All loaded instantiations of generic types, the framework's among them.</summary>
    public HashSet<Type> Instantiations { get; } = [];

    /// <summary>Whether a new instantiation was asked for its identity hash code.</summary>
    public bool MayHaveHashedInstantiations { get; private set; }

    /// <summary>The statics that a module initialiser had set up, with their fingerprints from before the first initialiser.</summary>
    public IReadOnlyDictionary<FieldInfo, ulong> Early => early;

    public IReadOnlyCollection<Type> All => initializers.Keys;

    public int InitializerOf(Type type) => initializers[type];

    public bool IsParticipating(Type type) => participating.Contains(type.Assembly);

    public bool WasSetUp(Type type) => initializers.ContainsKey(type);

    /// <summary>To be called before each initialiser.</summary>
    public void Begin() => starts.Add(DateTime.UtcNow);

    /// <summary>Gives the types that were set up since the last call to an initialiser.</summary>
    public void Attribute(int initializer)
    {
        lock (waiting)
        {
            foreach (var (_, types) in waiting)
            {
                foreach (var type in types.Where(IsSetUp))
                    initializers.Add(type, initializer);
                types.RemoveAll(initializers.ContainsKey);
            }
        }
    }

    /// <summary>To be called once, after the last initialiser: the runtime reports instantiations late.</summary>
    public void AttributeInstantiations()
    {
        foreach (var (type, time) in waitingInstantiations.Concat(loads?.Take() ?? []))
        {
            MayHaveHashedInstantiations |= HashCodeWatch.MayHaveHashCode(type) && !Instantiations.Contains(type);
            if (Instantiations.Add(type) && IsShipped(type.Assembly) && TypeSpecs.CanDescribe(type) && StaticFields.Of(type).Any() && IsSetUp(type))
                initializers.TryAdd(type, Math.Max(0, starts.Count(s => s <= time) - 1));
        }
        loads?.Dispose();
    }

    /// <summary>Where no code ran yet there is nothing to remember, and nothing to wait for.</summary>
    void RememberEarly()
    {
        if (!waiting.Exists(w => ModuleInitializers.MayBeIn(w.Assembly)))
            return;
        foreach (var (_, types) in waiting)
        {
            Remember(types.Where(IsSetUp));
            types.RemoveAll(IsSetUp);
        }
        var instantiations = (loads?.Take() ?? []).ToLookup(l => IsShipped(l.Type.Assembly) && IsSetUp(l.Type));
        Remember(instantiations[true].Select(l => l.Type));
        Instantiations.UnionWith(instantiations[true].Select(l => l.Type));
        waitingInstantiations.AddRange(instantiations[false]);
    }

    void Remember(IEnumerable<Type> types)
    {
        foreach (var field in types.SelectMany(StaticFields.Of))
            early[field] = StateFingerprint.Of(field.GetValue(null));
    }

    /// <summary>A type without a static constructor is set up by whoever assigns its fields.</summary>
    public static bool IsSetUp(Type type) => type.TypeInitializer != null
        ? ClassInitialization.HasRun(type)
        : StaticFields.Of(type).Any(f => !StaticFields.IsDefault(f.GetValue(null)));

    /// <summary>
    /// Runs an assembly's module initialiser, which the runtime would run at the first use of its code. What that sets up is set up by it in the
    /// published app as well, and stays outside.
    /// </summary>
    void Add(Assembly assembly)
    {
        if (!IsShipped(assembly))
            return;
        var types = new List<Type>();
        lock (waiting)
        {
            if (waiting.Exists(w => w.Assembly == assembly)) // not a table: that would ask the assembly for its hash code
                return;
            waiting.Add((assembly, types));
        }
        RuntimeHelpers.RunModuleConstructor(assembly.ManifestModule.ModuleHandle);
        var own = OutsideWorld.TypesOf(assembly).Where(HasOwnStatics).ToList();
        Remember(own.Where(IsSetUp));
        lock (waiting)
            types.AddRange(own.Where(t => !IsSetUp(t)));
    }

    bool IsShipped(Assembly assembly) =>
        !assembly.IsDynamic && names.Contains(assembly.GetName().Name!)
        && System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(assembly) == System.Runtime.Loader.AssemblyLoadContext.Default;

    static bool HasOwnStatics(Type type) =>
        !type.ContainsGenericParameters && !type.Name.StartsWith("<PrivateImplementationDetails>") && StaticFields.Of(type).Any();
}
