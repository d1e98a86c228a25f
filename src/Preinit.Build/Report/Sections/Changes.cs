namespace Preinit.Build;

/// <summary>Compares two reports.</summary>
static class Changes
{
    const int Most = 500;

    /// <returns><see langword="null"/> where there is nothing to compare.</returns>
    public static ReportComparison? Of(Report? before, Report after) => before is not { Image: { } old } || after.Image is not { } now ? null : new(before.Created,
        [
            new("milliseconds", before.Totals.Milliseconds, after.Totals.Milliseconds), new("objects", before.Totals.Objects, after.Totals.Objects),
            new("image bytes", before.Totals.ImageBytes, after.Totals.ImageBytes), new("duplicate bytes", old.Duplicates.WastedBytes, now.Duplicates.WastedBytes),
        ],
        [.. Between(Times(before), Times(after))],
        Changed(old.Roots.Items.Select(r => (r.Name, (double)r.Bytes)), now.Roots.Items.Select(r => (r.Name, (double)r.Bytes))),
        Changed(old.Types.Items.Select(t => (t.Name, (double)t.Bytes)), now.Types.Items.Select(t => (t.Name, (double)t.Bytes))));

    static IEnumerable<(string, double)> Times(Report report) => report.Initializers.Where(i => i.Frozen).Select(i => (i.Name, i.Milliseconds ?? 0));

    static Listing<ReportChange> Changed(IEnumerable<(string, double)> before, IEnumerable<(string, double)> after) =>
        Listing<ReportChange>.Of([.. Between(before, after).Where(c => c.Before != c.After)], Most);

    /// <summary>The largest changes first. Of several with a name, as instantiations in different assemblies have, the sum counts.</summary>
    static IEnumerable<ReportChange> Between(IEnumerable<(string Name, double Value)> before, IEnumerable<(string Name, double Value)> after)
    {
        var (old, now) = (Sums(before), Sums(after));
        return old.Keys.Union(now.Keys).Select(n => new ReportChange(n, Value(old, n), Value(now, n)))
            .OrderByDescending(c => Math.Abs(c.Difference)).ThenBy(c => c.Name, StringComparer.Ordinal);
    }

    static Dictionary<string, double> Sums(IEnumerable<(string Name, double Value)> values) =>
        values.GroupBy(v => v.Name, v => v.Value).ToDictionary(g => g.Key, g => g.Sum());

    static double? Value(Dictionary<string, double> values, string name) => values.TryGetValue(name, out var value) ? value : null;
}
