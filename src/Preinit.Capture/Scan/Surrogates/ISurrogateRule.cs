namespace Preinit.Capture;

/// <summary>Knows how objects of certain types are made again at start-up.</summary>
interface ISurrogateRule
{
    /// <summary>Asked once for each type of the graph. May not load assemblies: most graphs have no such objects.</summary>
    bool AppliesTo(Type type);

    /// <param name="target">An object of a type that the rule applies to.</param>
    /// <param name="refused">Why it cannot be made again.</param>
    /// <returns><see langword="null"/> for an object that is kept as it is, or refused.</returns>
    Surrogate? For(object target, out SurrogateRefusal? refused);
}
