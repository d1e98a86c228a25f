using System.Collections;

namespace Preinit.Capture;

/// <summary>
/// A <see cref="Hashtable"/> from names to numbers. The hash codes of strings, by which it is sorted, are others in each process, so it is
/// made at start-up.
/// </summary>
sealed class NameTable : StartupObject
{
    readonly (string Name, int Number)[] entries;

    NameTable(Hashtable table) : base(table) =>
        entries = [.. table.Cast<DictionaryEntry>().Select(e => ((string)e.Key, (int)e.Value!)).OrderBy(e => e.Item1, StringComparer.Ordinal)];

    /// <returns><see langword="null"/> for a table of anything else.</returns>
    public static NameTable? For(object? value) =>
        value is Hashtable table && table.GetType() == typeof(Hashtable) && table.Keys.Cast<object>().All(k => k is string)
            && table.Values.Cast<object?>().All(v => v is int) ? new(table) : null;

    public override LinkSpec Spec(Func<object, int> addRoot) => new LinkSpec.NameTable(TypeSpecs.Of(typeof(Hashtable)),
        [.. entries.Select(e => e.Name)], [.. entries.Select(e => e.Number)]);
}
