namespace Preinit.Build;

/// <summary>What changed since an earlier publish.</summary>
/// <param name="Created">When that was, in UTC.</param>
/// <param name="Totals">In numbers.</param>
/// <param name="Initializers">Milliseconds, of those that were frozen in one of the two.</param>
/// <param name="Roots">Bytes, of those that are not the same.</param>
/// <param name="Types">Bytes, of those that are not the same.</param>
sealed record ReportComparison(DateTime Created, IReadOnlyList<ReportChange> Totals, IReadOnlyList<ReportChange> Initializers, Listing<ReportChange> Roots,
    Listing<ReportChange> Types);
