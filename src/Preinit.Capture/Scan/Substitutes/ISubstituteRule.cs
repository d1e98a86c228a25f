namespace Preinit.Capture;

/// <summary>
/// Knows what fields of certain objects have to hold in the image, where their values in memory belong to the process but something
/// else does the same: a cache is emptied, generated code gives way to an interpreter.
/// </summary>
interface ISubstituteRule
{
    /// <summary>Asked once for each type of the graph. May not load assemblies: most graphs have no such objects.</summary>
    bool AppliesTo(Type type);

    /// <param name="holder">An object of a type that the rule applies to.</param>
    /// <param name="refused">Why a field that needs a substitute can have none.</param>
    IReadOnlyList<Substitute> For(object holder, out string? refused);
}
