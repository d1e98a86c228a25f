using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Preinit.Restore;

/// <summary>
/// Hash tables, by what is in them: where it lies depends on hash codes, which are others in each process. A derived class may have fields of its own.
/// </summary>
/// <param name="type">Theirs.</param>
/// <param name="kind">What kind of table.</param>
/// <param name="table">The class that makes them one.</param>
sealed class TableContent(Type type, TableKind kind, Type table) : IContent, ILateContent
{
    readonly bool hasValueKeys = table.IsGenericType && table.GetGenericArguments()[0].IsValueType;
    readonly bool hasValueValues = table.IsGenericType && table.GetGenericArguments()[^1].IsValueType;
    readonly FieldsContent own = new(type, f => kind.MayBeDerivedFrom && f.DeclaringType!.IsSubclassOf(table));

    public static IContent? For(Type type) => TableKind.Of(type, out var table) is { } kind ? new TableContent(type, kind, table!) : null;

    public void Compare(in Pair pair, GraphComparer graph)
    {
        graph.Add(pair.Field("Comparer", ComparerOf(pair.Restored!), ComparerOf(pair.Original!)));
        own.Compare(pair, graph);
        var (restored, original) = (EntriesOf(pair.Restored!), EntriesOf(pair.Original!));
        if (kind.IsOrdered && AreAlike(restored, original))
        {
            for (var i = 0; i < restored.Count; i++)
                Add(pair, restored[i], original[i], graph);
        }
        else
            graph.AddLate(pair, this);
    }

    /// <summary>The entries come in any order.</summary>
    public void CompareLate(in Pair pair, GraphComparer graph)
    {
        var restored = EntriesOf(pair.Restored!);
        var matches = new KeyMatches(EntriesOf(pair.Original!), graph.Identities);
        var isInOrder = true;
        for (var i = 0; i < restored.Count; i++)
        {
            var match = matches.Take(restored[i]);
            isInOrder &= match == i;
            if (match < 0)
                graph.Differences.Add(pair.Entry(restored[i].Key, null, null).Path, TextOf(restored[i]), "no entry");
            else
                Add(pair, restored[i], matches.Entries[match], graph);
        }
        foreach (var left in matches.Left)
            graph.Differences.Add(pair.Entry(left.Key, null, null).Path, "no entry", TextOf(left));
        if (kind.IsOrdered && !isInOrder && restored.Count == matches.Entries.Count && !matches.Left.Any())
            graph.Differences.Add(pair.Path, "entries in one order", "the same in another order");
    }

    void Add(in Pair pair, TableEntry restored, TableEntry original, GraphComparer graph)
    {
        graph.Add(new(restored.Key, original.Key, new(pair.Path, new TableKey(restored.Key)), hasValueKeys));
        if (!kind.IsSet)
            graph.Add(pair.Entry(restored.Key, restored.Value, original.Value, hasValueValues));
    }

    string TextOf(TableEntry entry) => kind.IsSet ? "an item" : ValueText.Of(entry.Value);

    static bool AreAlike(List<TableEntry> restored, List<TableEntry> original) => restored.Count == original.Count
        && restored.Zip(original).All(e => e.First.Key is var key && e.Second.Key is var other && (ReferenceEquals(key, other) || key?.GetType() == other?.GetType() && (key is not string || key.Equals(other))
            && (!PlainTypes.Contains(key!.GetType()) || PlainTypes.AreEqual(key, other!))));

    List<TableEntry> EntriesOf(object target)
    {
        var entries = new List<TableEntry>();
        if (kind.IsSet)
        {
            foreach (var item in (IEnumerable)target)
                entries.Add(new(item, null));
        }
        else
        {
            foreach (DictionaryEntry entry in (IDictionary)target)
                entries.Add(new(entry.Key, entry.Value));
        }
        return entries;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "Without the property, comparers go uncompared; entries that differ are found all the same.")]
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "As above.")]
    object? ComparerOf(object target) => (table.GetProperty("Comparer") ?? table.GetProperty("KeyComparer"))?.GetValue(target);
}
