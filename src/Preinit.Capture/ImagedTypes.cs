using System.Reflection;

namespace Preinit.Capture;

/// <summary>
/// The types of the app whose statics belong in the image: every type that an initialiser set up, marked or not. Its static fields
/// have values that only running the initialisers again would give it.
/// </summary>
sealed class ImagedTypes
{
    readonly Assembly assembly;
    readonly List<Type> waiting;

    readonly Dictionary<Type, int> initializers = [];

    public ImagedTypes(Assembly assembly)
    {
        this.assembly = assembly;
        List<Type> candidates = [.. assembly.GetTypes()
            .Where(t => !t.ContainsGenericParameters && !t.Name.StartsWith("<PrivateImplementationDetails>") && StaticFields.Of(t).Any())];
        Early = [.. candidates.Where(IsSetUp)];
        waiting = [.. candidates.Except(Early).OrderBy(t => t.MetadataToken)];
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
            if (planned[i].Method == null && assembly.GetType(planned[i].Type) is { } type && ClassInitialization.HasRun(type))
                yield return RefusalReason.SetUpBefore.At(i, planned[i].Name.Replace('+', '.'));
        }
    }

    public bool Contains(Type type) => initializers.ContainsKey(type);

    public List<(Type Type, int Initializer)> All => [.. initializers.OrderBy(p => p.Key.MetadataToken).Select(p => (p.Key, p.Value))];

    /// <summary>A type without a static constructor is set up by whoever assigns its fields.</summary>
    public static bool IsSetUp(Type type) => type.TypeInitializer != null
        ? ClassInitialization.HasRun(type)
        : StaticFields.Of(type).Any(f => !StaticFields.IsDefault(f.GetValue(null)));
}
