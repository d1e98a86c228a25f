using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Preinit.Restore;

/// <summary>Tables that attach values to objects, without keeping these alive: see <see cref="WeakContent"/>.</summary>
sealed class WeakTableContent : IContent, ILateContent
{
    public void Compare(in Pair pair, GraphComparer graph) => graph.AddLate(pair, this);

    public void CompareLate(in Pair pair, GraphComparer graph)
    {
        var originals = new Dictionary<object, object?>(ReferenceEqualityComparer.Instance);
        foreach (var (key, value) in EntriesOf(pair.Original!))
            originals[key!] = value;
        foreach (var (key, value) in EntriesOf(pair.Restored!))
        {
            var counterpart = graph.Identities.TryFindOriginal(key!, out var original) ? original : key!;
            if (originals.Remove(counterpart, out var expected))
                graph.Add(pair.Entry(key, value, expected));
            else
                graph.Differences.Add(pair.Entry(key, null, null).Path, ValueText.Of(value), "no entry");
        }
        foreach (var (key, value) in originals.Where(o => graph.Identities.HasRestored(o.Key)))
            graph.Differences.Add(pair.Entry(key, null, null).Path, "no entry", ValueText.Of(value));
    }

    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "The properties are public ones of a type of the core library that enumerating the table uses.")]
    static IEnumerable<TableEntry> EntriesOf(object table) => ((IEnumerable)table).Cast<object>().Select(p =>
        new TableEntry(p.GetType().GetProperty("Key")!.GetValue(p), p.GetType().GetProperty("Value")!.GetValue(p)));
}
