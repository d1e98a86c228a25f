namespace Preinit.Inspect;

/// <summary>The objects whose types an assembly defines.</summary>
/// <param name="Name">Of the assembly; empty where nobody knows.</param>
/// <param name="Types">How many types.</param>
/// <param name="Objects">How many objects.</param>
/// <param name="Bytes">Their bytes.</param>
public sealed record AssemblyUse(string Name, int Types, int Objects, long Bytes)
{
    /// <summary>The one with most bytes first.</summary>
    public static IReadOnlyList<AssemblyUse> Of(AppModel app) => [.. app.Types.GroupBy(t => t.Assembly)
        .Select(g => new AssemblyUse(g.Key, g.Count(), g.Sum(t => t.Count), g.Sum(t => t.Bytes))).OrderByDescending(a => a.Bytes).ThenBy(a => a.Name, StringComparer.Ordinal)];
}
