using System.Reflection;

namespace Preinit.Capture;

/// <summary>
/// The types whose statics belong in the image: every type of the app, and of the libraries that take part, that an initialiser set up,
/// marked or not. Its static fields have values that only running the initialisers again would give it.
/// </summary>
sealed class ImagedTypes
{
    readonly IReadOnlyList<Assembly> assemblies;
    readonly List<Type> waiting;

    readonly Dictionary<Type, int> initializers = [];

    public ImagedTypes(IReadOnlyList<Assembly> assemblies)
    {
        this.assemblies = assemblies;
        List<Type> candidates = [.. assemblies.SelectMany(OutsideWorld.TypesOf)
            .Where(t => !t.ContainsGenericParameters && !t.Name.StartsWith("<PrivateImplementationDetails>") && StaticFields.Of(t).Any())];
        Early = [.. candidates.Where(IsSetUp)];
        waiting = [.. InOrder(candidates.Except(Early))];
    }

    /// <summary>Types that a module initialiser set up, before the first initialiser; they stay outside.</summary>
    public List<Type> Early { get; }

    /// <summary>Gives the types that were set up since the last call to an initialiser.</summary>
    public void Attribute(int initializer)
    {
        foreach (var type in waiting.Where(IsSetUp))
            initializers.Add(type, initializer);
        waiting.RemoveAll(initializers.ContainsKey);
    }

    /// <summary>Marked types that a module initialiser was faster with.</summary>
    public IEnumerable<Refusal> AlreadySetUp(IReadOnlyList<PlannedInitializer> planned)
    {
        for (var i = 0; i < planned.Count; i++)
        {
            if (planned[i].Method == null && InitializerCall.TypeOf(assemblies, planned[i]) is var type && ClassInitialization.HasRun(type))
                yield return RefusalReason.SetUpBefore.At(i, planned[i].Name.Replace('+', '.'));
        }
    }

    public bool Contains(Type type) => initializers.ContainsKey(type);

    public List<(Type Type, int Initializer)> All => [.. InOrder(initializers.Keys).Select(t => (t, initializers[t]))];

    IEnumerable<Type> InOrder(IEnumerable<Type> types) =>
        types.OrderBy(t => assemblies.TakeWhile(a => a != t.Assembly).Count()).ThenBy(t => t.MetadataToken);

    /// <summary>A type without a static constructor is set up by whoever assigns its fields.</summary>
    public static bool IsSetUp(Type type) => type.TypeInitializer != null
        ? ClassInitialization.HasRun(type)
        : StaticFields.Of(type).Any(f => !StaticFields.IsDefault(f.GetValue(null)));
}
