using Preinit.Image;

namespace Preinit.Build;

/// <summary>
/// Tells initialisers in which two captures differ by nothing but identity hash codes of objects of the image: those go along with their objects, and so
/// they, and the order of hash tables by them, are as right in one capture as in the other.
/// </summary>
/// <param name="first">The heap of one capture, at its beginning.</param>
/// <param name="second">That of the other.</param>
/// <param name="count">How many objects the first has, and the second.</param>
/// <param name="onlyOwn">Whether only objects of the image can have been asked for their hash codes, so that other numbers come from these.</param>
sealed class OwnHashCodes(HeapCursor first, HeapCursor second, (int First, int Second) count, bool onlyOwn)
{
    readonly HashSet<int> known = [], indexes = [], others = [];
    readonly Lazy<HashSet<uint>> headers = new(() => Headers(first, count.First)), headersOfSecond = new(() => Headers(second, count.Second));

    /// <summary>
    /// The initialisers with a difference that is neither the hash code of an object of the image, or computed from one, nor, beside such a one, an index such
    /// as those that link the entries of a hash table.
    /// </summary>
    public HashSet<int> Wrong => [.. others, .. indexes.Except(known)];

    /// <summary>A difference that is not one of numbers.</summary>
    public void AddOther(int initializer) => others.Add(initializer);

    /// <summary>The headers of two objects.</summary>
    public void AddHeaders(int initializer, HeapCursor a, HeapCursor b)
    {
        if (a.Header != b.Header)
            (ObjectHeader.HasHash(a.Header) && ObjectHeader.HasHash(b.Header) ? known : others).Add(initializer);
    }

    /// <summary>What differs within two objects of one type and size.</summary>
    public void AddNumbers(int initializer, HeapCursor a, HeapCursor b)
    {
        var changed = a.ChangedWords(b);
        var references = changed.Count > 0 ? a.HashCodesOfReferences(b) : [];
        foreach (var (before, after) in changed)
        {
            var kind = IsKnown(before, after) || references.Exists(c => DerivedHashCode.Is(before, after, c)) ? known : AreIndexes(before, after) ? indexes : others;
            kind.Add(initializer);
        }
    }

    bool IsKnown(uint before, uint after) => onlyOwn && !AreIndexes(before, after)
        || headers.Value.Contains(ObjectHeader.WithHash((int)before)) && headersOfSecond.Value.Contains(ObjectHeader.WithHash((int)after));

    bool AreIndexes(uint before, uint after) => IsIndex(before) && IsIndex(after);

    /// <summary>Or one of the small negative numbers that mean the end of a list.</summary>
    bool IsIndex(uint word) => word <= count.First * 4u || word >= uint.MaxValue - 8;

    static HashSet<uint> Headers(HeapCursor cursor, int count)
    {
        var headers = new HashSet<uint>();
        for (var i = 0; i < count; i++, cursor.MoveNext())
        {
            if (cursor.Header != 0)
                headers.Add(cursor.Header);
        }
        return headers;
    }
}
