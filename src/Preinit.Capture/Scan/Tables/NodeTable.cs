using System.Collections;
using System.Reflection;

namespace Preinit.Capture;

/// <summary>
/// A <see cref="System.Collections.Concurrent.ConcurrentDictionary{TKey, TValue}"/> as it lies in memory: buckets, each with a chain of nodes. In the image lie the nodes without
/// their hash codes and links, and empty buckets.
/// </summary>
sealed class NodeTable
{
    const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    // System/Collections/Concurrent/ConcurrentDictionary.cs
    static readonly string[] OfTable = ["_tables", "_budget", "_growLockArray"], OfTables = ["_comparer", "_buckets", "_locks", "_countPerLock"], OfNode = ["_key", "_hashcode", "_next"];

    readonly object table, tables;
    readonly FieldInfo[] tableFields, tablesFields, nodeFields;
    readonly object[] originals;

    NodeTable(object table, object tables, FieldInfo[] tableFields, FieldInfo[] tablesFields, FieldInfo[] nodeFields, object[] originals)
    {
        (this.table, this.tables, this.tableFields, this.tablesFields, this.nodeFields, this.originals) = (table, tables, tableFields, tablesFields, nodeFields, originals);
        Nodes = NativeRuntime.IsHere ? new object[originals.Length] : (object[])Array.CreateInstance(nodeFields[0].DeclaringType!, originals.Length);
        for (var i = 0; i < originals.Length; i++)
            Nodes[i] = Unlinked(originals[i]);
        Places = originals.Length == 0 ? [] :
        [
            .. StructFields.OffsetsInClass(table, tableFields), .. StructFields.OffsetsInClass(tables, tablesFields), .. StructFields.OffsetsInClass(originals[0], nodeFields),
        ];
    }

    /// <returns><see langword="null"/> if this framework's tables are made in another way.</returns>
    public static NodeTable? TryOpen(object table, Type declaring)
    {
        if (Fields(declaring, OfTable) is not { } tableFields || tableFields[1].FieldType != typeof(int) || tableFields[2].FieldType != typeof(bool) || tableFields[0].GetValue(table) is not { } tables || Fields(tables.GetType(), OfTables) is not { } tablesFields)
            return null;
        if (tablesFields[1].GetValue(tables) is not Array buckets || tablesFields[2].GetValue(tables) is not object[] locks || tablesFields[3].GetValue(tables) is not int[] counts
            || buckets.GetType().GetElementType()!.GetFields(Declared) is not [{ FieldType.IsClass: true } first] || locks.Length != counts.Length || locks.Length == 0)
            return null;
        if (Fields(first.FieldType, OfNode) is not { } nodeFields || nodeFields[1].FieldType != typeof(int))
            return null;
        return TryFindNodes(buckets, counts, first, nodeFields) is { } nodes
            ? new NodeTable(table, tables, tableFields, tablesFields, nodeFields, [.. nodes.OrderBy(n => KeyOrder.Of(nodeFields[0].GetValue(n)))]) : null;
    }

    /// <summary>What <c>Preinit.Restore.NodeTable</c> is told: where everything lies.</summary>
    public int[] Places { get; }

    /// <summary>The nodes as the image has them, in an order that does not depend on hash codes.</summary>
    public object[] Nodes { get; }

    /// <summary>Where the keys lie.</summary>
    public TableEntries Entries => new(Nodes, Nodes.Length == 0 ? 0 : Places[^OfNode.Length], StructFields.SizeOf(nodeFields[0].FieldType));

    /// <summary>How many locks it has, or would have if it had not grown: how often that happened depends on the hash codes.</summary>
    public int LockCount => IsGrowing ? Environment.ProcessorCount : ((object[])tablesFields[2].GetValue(tables)!).Length;

    bool IsGrowing => (bool)tableFields[2].GetValue(table)!;

    /// <param name="fresh">A table without nodes, with room for as many, with as many locks and the same comparer.</param>
    /// <returns>One that has the other fields of this table.</returns>
    public object ToUnlinked(object fresh)
    {
        tableFields[2].SetValue(fresh, IsGrowing);
        return Twin.Of(table, tableFields[0].DeclaringType!, fresh);
    }

    /// <returns>One that has as many buckets and locks, for want of a fresh table.</returns>
    public object ToUnlinked()
    {
        var (twin, emptied) = (Twin.Clone(table), Twin.Clone(tables));
        var (buckets, locks) = ((Array)((Array)tablesFields[1].GetValue(tables)!).Clone(), (object[])tablesFields[2].GetValue(tables)!);
        Array.Clear(buckets);
        tablesFields[1].SetValue(emptied, buckets);
        tablesFields[2].SetValue(emptied, locks.Select(_ => new object()).ToArray());
        tablesFields[3].SetValue(emptied, new int[locks.Length]);
        tableFields[0].SetValue(twin, emptied);
        return twin;
    }

    object Unlinked(object node)
    {
        var copy = Twin.Clone(node);
        nodeFields[1].SetValue(copy, 0);
        nodeFields[2].SetValue(copy, null);
        return copy;
    }

    /// <summary>Each node is found by its hash code where it will be put at start-up.</summary>
    static List<object>? TryFindNodes(Array buckets, int[] counts, FieldInfo first, FieldInfo[] nodeFields)
    {
        var (nodes, found) = (new List<object>(), new int[counts.Length]);
        for (var bucket = 0; bucket < buckets.Length; bucket++)
        {
            for (var node = first.GetValue(buckets.GetValue(bucket)); node != null; node = nodeFields[2].GetValue(node))
            {
                if ((int)((uint)(int)nodeFields[1].GetValue(node)! % (uint)buckets.Length) != bucket)
                    return null;
                nodes.Add(node);
                found[bucket % counts.Length]++;
            }
        }
        return ((IStructuralEquatable)found).Equals(counts, EqualityComparer<int>.Default) ? nodes : null;
    }

    static FieldInfo[]? Fields(Type type, string[] names)
    {
        FieldInfo?[] fields = [.. names.Select(n => type.GetField(n, Declared))];
        return fields.Contains(null) ? null : [.. fields.OfType<FieldInfo>()];
    }
}
