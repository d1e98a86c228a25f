using System.Globalization;

namespace Preinit.Benchmarks.Works.Catalogue;

/// <summary>The registry in several sizes: what a byte costs.</summary>
static class SlopeWork
{
    static readonly int[] s_usual = [1_000, 10_000, 100_000];
    static readonly int[] s_large = [1_000_000, 4_000_000];

    public static Work Create(bool large) =>
        new("slope", "registries of several sizes, one look-up", [.. s_usual.Concat(large ? s_large : []).SelectMany(Of)]);

    static IEnumerable<WorkVariant> Of(int entries)
    {
        var title = entries.ToString("N0", CultureInfo.InvariantCulture);
        var (plain, preinit) = WorkApp.Both("Registry", $"{entries}", $"Entries={entries}", "PreinitTimeout=900");
        yield return new WorkVariant($"{title} entries: Preinit", preinit, title, "table", "look-up");
        yield return new WorkVariant($"{title} entries: initialiser", plain, title, "table", "look-up");
    }
}
