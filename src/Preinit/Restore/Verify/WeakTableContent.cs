using System.Collections;

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

    static IEnumerable<TableEntry> EntriesOf(object table) => ((IEnumerable)table).Cast<object>().Select(WeakTargets.EntryOf);
}
