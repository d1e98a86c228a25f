using Preinit.Image;

namespace Preinit.Build;

/// <summary>
/// Tells initialisers in which two captures differ by nothing but identity hash codes of objects of the image: those go along with their objects, and so
/// they, and the order of hash tables by them, are as right in one capture as in the other.
/// </summary>
sealed class OwnHashCodes(ComparedHeap first, ComparedHeap second)
{
    readonly HashSet<int> withHashCodes = [], withOthers = [];
    readonly Lazy<HashSet<uint>> headers = new(() => Headers(first)), headersOfSecond = new(() => Headers(second));

    /// <summary>A difference that is not one of numbers.</summary>
    public void AddOther(int initializer) => withOthers.Add(initializer);

    /// <summary>Two objects of one type and size.</summary>
    public void Add(int initializer, HeapCursor a, HeapCursor b)
    {
        if (a.Header != b.Header)
            (ObjectHeader.HasHash(a.Header) && ObjectHeader.HasHash(b.Header) ? withHashCodes : withOthers).Add(initializer);
        var changed = a.ChangedWords(b);
        var references = changed.Count > 0 ? a.HashCodesOfReferences(b) : [];
        foreach (var (before, after) in changed)
        {
            var isHashCode = headers.Value.Contains(ObjectHeader.WithHash((int)before)) && headersOfSecond.Value.Contains(ObjectHeader.WithHash((int)after))
                || references.Exists(c => DerivedHashCode.Is(before, after, c));
            if (isHashCode)
                withHashCodes.Add(initializer);
            else if (!IsIndex(before) || !IsIndex(after))
                withOthers.Add(initializer);
        }
    }

    /// <summary>Indexes link the entries of hash tables; beside hash codes, that is what they are.</summary>
    public bool AreAllThatDiffers(int initializer) =>
        withHashCodes.Contains(initializer) && !withOthers.Contains(initializer);

    /// <summary>Or one of the small negative numbers that mean the end of a list.</summary>
    bool IsIndex(uint word) => word <= first.Image.Origins.Length * 4u || word >= uint.MaxValue - 8;

    static HashSet<uint> Headers(ComparedHeap heap) =>
        [.. Enumerable.Range(0, heap.Image.Origins.Length).Select(i => heap.At(i).Header).Where(h => h != 0)];
}
