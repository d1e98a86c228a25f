using System.Collections;
using System.Reflection;

namespace Preinit.Capture;

/// <inheritdoc/>
sealed class HashtableContent(Hashtable table) : TableContent
{
    readonly DictionaryEntry[] entries = [.. table.Cast<DictionaryEntry>()];
    DictionaryEntry[]? inOrder;

    public override string Helper => nameof(Hashtable);
    public override Type[] TypeArguments => [];
    public override Array Keys => (object[])[.. InOrder.Select(e => e.Key)];
    public override Array Values => (object?[])[.. InOrder.Select(e => e.Value)];

    public override IEnumerable<(object? Key, int Hash)> HashCodes() =>
        entries.Select(e => ((object?)e.Key, Comparer is { } comparer ? comparer.GetHashCode(e.Key) : e.Key.GetHashCode()));

    /// <summary>With the same room as the table itself.</summary>
    public override object Empty()
    {
        var empty = Twin.Of(table, typeof(Hashtable), table);
        var buckets = Field("_buckets");
        var room = (Array)buckets.GetValue(table)!;
        buckets.SetValue(empty, Array.CreateInstance(room.GetType().GetElementType()!, room.Length));
        foreach (var counter in (string[])["_count", "_occupancy", "_version"])
            Field(counter).SetValue(empty, 0);
        return empty;
    }

    static FieldInfo Field(string name) => typeof(Hashtable).GetField(name, BindingFlags.Instance | BindingFlags.NonPublic)!;

    DictionaryEntry[] InOrder => inOrder ??= [.. entries.OrderBy(e => KeyOrder.Of(e.Key))];

    IEqualityComparer? Comparer => (IEqualityComparer?)typeof(Hashtable)
        .GetProperty("EqualityComparer", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(table);
}
