using System.Reflection;

namespace Preinit.Capture;

/// <summary>
/// A <see cref="Dictionary{TKey, TValue}"/> or <see cref="HashSet{T}"/> as it lies in memory: an array of entries in the order in which they came, linked to chains that start in
/// an array of buckets. Only the hash codes, the links and the buckets depend on the process; everything else can stay where it is.
/// </summary>
sealed class ChainedTable
{
    const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    readonly object table;
    readonly FieldInfo buckets, entries;
    readonly EntryLayout layout;
    readonly int[] starts;
    readonly Array content, unlinked;
    readonly int count;

    ChainedTable(object table, FieldInfo buckets, FieldInfo entries, EntryLayout layout, int count)
    {
        (this.table, this.buckets, this.entries, this.layout, this.count) = (table, buckets, entries, layout, count);
        starts = (int[])buckets.GetValue(table)!;
        content = (Array)entries.GetValue(table)!;
        unlinked = Unlink();
    }

    /// <returns><see langword="null"/> if this framework's tables are made in another way.</returns>
    public static ChainedTable? TryOpen(object table, Type declaring)
    {
        var opened = Find(table, declaring);
        return opened?.IsLinkedAsExpected() == true ? opened : null;
    }

    /// <summary>Takes a table out of its chains that has its entries, but maybe the hash codes of another process, or none.</summary>
    /// <returns>See <see cref="Places"/>; <see langword="null"/> if this framework's tables are made in another way.</returns>
    public static int[]? TryUnlink(object table, Type declaring)
    {
        if (Find(table, declaring) is not { } found)
            return null;
        found.buckets.SetValue(table, new int[found.starts.Length]);
        found.entries.SetValue(table, found.unlinked);
        return found.Places;
    }

    static ChainedTable? Find(object table, Type declaring)
    {
        // System/Collections/Generic/Dictionary.cs and HashSet.cs
        if (Field(declaring, "_buckets") is not { } buckets || Field(declaring, "_entries") is not { } entries || Field(declaring, "_comparer") is not { } comparer
            || Field(declaring, "_count") is not { } countField)
            return null;
        if (buckets.GetValue(table) is not int[] || entries.GetValue(table) is not Array content || countField.GetValue(table) is not int count
            || EntryLayout.TryFind(content.GetType().GetElementType()!) is not { } layout)
            return null;
        var places = StructFields.OffsetsInClass(table, [buckets, entries, comparer, countField]);
        return new ChainedTable(table, buckets, entries, layout, count) { Places = [.. places, layout.Size, layout.Hash, layout.Next, layout.Key] };
    }

    /// <summary>What <c>Preinit.Restore.ChainedTable</c> is told: where everything lies.</summary>
    public required int[] Places { get; init; }

    /// <summary>The entries as the image has them.</summary>
    public TableEntries Entries => new([unlinked], layout.Key, layout.KeySize);

    /// <summary>The table without hash codes and links, and with its entries where they are.</summary>
    public object ToUnlinked()
    {
        var twin = Twin.Clone(table);
        buckets.SetValue(twin, new int[starts.Length]);
        entries.SetValue(twin, unlinked);
        return twin;
    }

    Array Unlink()
    {
        var copy = (Array)content.Clone();
        for (var i = 0; i < count; i++)
        {
            if (IsLive(i))
                layout.Unlink(copy, i);
        }
        return copy;
    }

    /// <summary>Entries that were removed are linked to each other by smaller numbers.</summary>
    bool IsLive(int entry) => layout.NextOf(content, entry) >= -1;

    /// <summary>Each entry is found by its hash code where it will be put at start-up: in the chain of the bucket that is the remainder.</summary>
    bool IsLinkedAsExpected()
    {
        var bucketOf = new int[count];
        Array.Fill(bucketOf, -1);
        for (var bucket = 0; bucket < starts.Length; bucket++)
        {
            var steps = 0;
            for (var entry = starts[bucket] - 1; entry >= 0; entry = layout.NextOf(content, entry))
            {
                if (entry >= count || steps++ > count)
                    return false;
                bucketOf[entry] = bucket;
            }
        }
        for (var entry = 0; entry < count; entry++)
        {
            var expected = IsLive(entry) ? (int)(layout.HashOf(content, entry) % (uint)starts.Length) : -1;
            if (bucketOf[entry] != expected)
                return false;
        }
        return true;
    }

    static FieldInfo? Field(Type declaring, string name) => declaring.GetField(name, Declared);
}
