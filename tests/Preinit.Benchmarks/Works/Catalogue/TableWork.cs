namespace Preinit.Benchmarks.Works.Catalogue;

/// <summary>Large arrays of which one element is read.</summary>
static class TableWork
{
    static readonly (string Element, int Megabytes)[] s_usual = [("byte", 64), ("int", 64)];
    static readonly (string Element, int Megabytes)[] s_large = [("int", 1024)];

    public static Work Create(bool large) =>
        new("table", "arrays, one element read", [.. s_usual.Concat(large ? s_large : []).SelectMany(Of)]);

    static IEnumerable<WorkVariant> Of((string Element, int Megabytes) table)
    {
        var title = $"{table.Element}[], {table.Megabytes} MB";
        var (plain, preinit) = WorkApp.Both(
            "Table", $"{table.Element}-{table.Megabytes}", $"Element={table.Element}", $"Megabytes={table.Megabytes}", "PreinitTimeout=900");
        yield return new WorkVariant($"{title}: Preinit", preinit, title);
        yield return new WorkVariant($"{title}: initialiser", plain, title);
    }
}
