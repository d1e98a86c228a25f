using Preinit.Capture;

namespace Preinit.Build;

/// <summary>Refusals and differences, told by initialiser.</summary>
static class Findings
{
    /// <summary>Of refusals of one kind, only so many are reported for an initialiser: a cache of a library may hold thousands.</summary>
    const int MostAlike = 10;

    public static IReadOnlyList<Finding> OfRefusals(IEnumerable<Refusal> refusals, IReadOnlyList<MarkedInitializer> initializers) =>
        [.. refusals.GroupBy(r => (r.Initializer, r.Code)).SelectMany(g => FirstOf([.. g]))
            .Select(r => new Finding(initializers[r.Initializer], r.Code, r.Path, r.Reason, r.WaysOut))];

    static IEnumerable<Refusal> FirstOf(Refusal[] alike) => alike.Length <= MostAlike ? alike
        : [.. alike[..(MostAlike - 1)], alike[MostAlike - 1] with { Reason = $"{alike[MostAlike - 1].Reason}; there are {alike.Length - MostAlike:N0} more like it" }];

    /// <summary>One for each initialiser: the first difference brings the others about, as a hash code its place in a table.</summary>
    /// <param name="differences">In the order of the heap.</param>
    /// <param name="initializers">Those of the plan.</param>
    /// <param name="inputs">What they read, which may be why.</param>
    public static IReadOnlyList<Finding> OfDifferences(IEnumerable<Difference> differences, IReadOnlyList<MarkedInitializer> initializers, ReadInputs inputs) =>
        [.. differences.DistinctBy(d => d.Initializer).Select(d => new Finding(initializers[d.Initializer], DiagnosticCodes.Different, d.Path,
            $"two runs of the initialisers gave different values ({d.Values}){inputs.Explain(d.Initializer)}",
            "mark the static field with [RunAtStartup] or compute the value in a type that is not marked, or make it the same in every run"))];
}
