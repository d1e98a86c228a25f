namespace Preinit.Capture;

/// <summary>The objects of the graph that are made again at start-up. The app's own surrogates come before the built-in ones.</summary>
sealed class SurrogateTable(IReadOnlyList<ISurrogateRule> ofApp)
{
    static readonly ISurrogateRule[] BuiltIn =
    [
        new WeakReferenceRule(), new ConditionalWeakTableRule(), new ThreadLocalRule(), new EventRule(), new SemaphoreRule(),
        new ReaderWriterLockRule(), new RandomRule(), new RegexCaseRule(), new SearchValuesRule(), new CertificateRule(), new ActivitySourceRule(), new MeterRule(),
        new InstrumentRule(),
    ];

    readonly Dictionary<Type, ISurrogateRule?> rules = [];
    readonly IdentityMap<Surrogate> surrogates = new();
    readonly IdentityMap<SurrogateRefusal> refusals = new();

    /// <summary>Whether objects of a type may be made again.</summary>
    public bool HasRule(Type type) => RuleFor(type) != null;

    /// <summary>To be called once for each object. Asking may change an object's state, as waiting for an event does.</summary>
    /// <returns>Whether the object is made again, and so none of its fields matters.</returns>
    public bool Enter(object target)
    {
        if (RuleFor(target.GetType()) is not { } rule)
            return false;
        if (rule.For(target, out var refused) is { } surrogate)
            surrogates.Add(target, surrogate);
        if (refused != null)
            refusals.Add(target, refused);
        return surrogates.ContainsKey(target) || refused != null;
    }

    public Surrogate? Find(object target) => surrogates.GetValueOrDefault(target);

    /// <summary>Why an object cannot be made again, or <see langword="null"/>.</summary>
    public SurrogateRefusal? RefusalOf(object target) => refusals.GetValueOrDefault(target);

    ISurrogateRule? RuleFor(Type type)
    {
        if (!rules.TryGetValue(type, out var rule))
            rules[type] = rule = ofApp.Concat(BuiltIn).FirstOrDefault(r => r.AppliesTo(type));
        return rule;
    }
}
