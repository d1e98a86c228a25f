using System.ComponentModel;
using Preinit.Restore;

namespace Preinit.CompilerServices;

/// <summary>
/// Gives hash tables whose entries lie in the image the hash codes that their keys have in this process. Called by the code that Preinit writes into a published
/// assembly. Not for use in source code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Rehashing
{
    /// <summary>For a <see cref="Dictionary{TKey, TValue}"/> or <see cref="HashSet{T}"/>.</summary>
    /// <param name="target">The table: its entries have no hash codes and are in no chain.</param>
    /// <param name="parts">Where its parts lie.</param>
    /// <param name="hashCodeOf">A <c>delegate*&lt;object?, ref byte, int&gt;</c>: the hash code of a key, given the table's comparer, or null, and where the key lies.</param>
    /// <param name="areEqual">A <c>delegate*&lt;object?, ref byte, ref byte, bool&gt;</c>, given the same comparer and where two keys lie.</param>
    /// <exception cref="ArgumentException">Two keys of the table are equal.</exception>
    public static object? Chained(object target, object?[] parts, nint hashCodeOf, nint areEqual)
    {
        new ChainedTable(target, (int[])parts[0]!, (delegate*<object?, ref byte, int>)hashCodeOf, (delegate*<object?, ref byte, ref byte, bool>)areEqual).Link();
        return null;
    }

    /// <summary>For a <see cref="System.Collections.Concurrent.ConcurrentDictionary{TKey, TValue}"/>.</summary>
    /// <param name="target">The table, without nodes.</param>
    /// <param name="parts">Where its parts lie, and its nodes: they have no hash codes and are in no chain.</param>
    /// <param name="hashCodeOf">As for <see cref="Chained"/>.</param>
    /// <param name="areEqual">As for <see cref="Chained"/>.</param>
    /// <exception cref="ArgumentException">Two keys of the table are equal.</exception>
    public static object? Nodes(object target, object?[] parts, nint hashCodeOf, nint areEqual)
    {
        NodeTable.Link(target, (object[])parts[1]!, (int[])parts[0]!, (delegate*<object?, ref byte, int>)hashCodeOf, (delegate*<object?, ref byte, ref byte, bool>)areEqual);
        return null;
    }
}
