using System.Globalization;
using System.Runtime.InteropServices;
using Preinit.Capture;
using Preinit.Image;

namespace Preinit.Build;

/// <summary>The words of two images that differ because identity hash codes were shifted between their captures.</summary>
sealed unsafe class ChangedWords : IDisposable
{
    readonly CapturedImage first;
    readonly CapturedImage shifted;
    readonly GCHandle firstPin;
    readonly GCHandle shiftedPin;
    readonly HashSet<uint> firstHeaders;
    readonly HashSet<uint> shiftedHeaders;
    readonly bool onlyOwn;

    /// <param name="onlyOwn">Whether only objects of the image can have been asked for their hash codes, so that other numbers come from these.</param>
    public ChangedWords(CapturedImage first, CapturedImage shifted, bool onlyOwn)
    {
        (this.first, this.shifted, this.onlyOwn) = (first, shifted, onlyOwn);
        firstPin = GCHandle.Alloc(first.Bytes, GCHandleType.Pinned);
        shiftedPin = GCHandle.Alloc(shifted.Bytes, GCHandleType.Pinned);
        firstHeaders = Headers(FirstCursor(), first.Origins.Length);
        shiftedHeaders = Headers(ShiftedCursor(), shifted.Origins.Length);
    }

    /// <summary>
    /// The initialisers with a word that is neither the hash code of an object of the image, or computed from one, nor, beside such a one, an index such as
    /// those that link the entries of a hash table. Null if the objects are not connected in the same way: then nothing can be said.
    /// </summary>
    public HashSet<int>? InitializersWithOthers()
    {
        var (known, indexes, others) = (new HashSet<int>(), new HashSet<int>(), new HashSet<int>());
        if (!first.Origins.AsSpan().SequenceEqual(shifted.Origins) || !SameLinks())
            return null;
        var (a, b) = (FirstCursor(), ShiftedCursor());
        for (var i = 0; i < first.Origins.Length; i++, a.MoveNext(), b.MoveNext())
        {
            if (a.TypeIndex != b.TypeIndex || a.Size != b.Size || !a.ReferencesEqual(b))
                return null;
            var changed = a.ChangedWords(b);
            var own = changed.Count > 0 ? a.HashCodesOfReferences(b) : [];
            foreach (var (before, after) in changed)
            {
                var kind = IsKnown(before, after) || own.Exists(c => DerivedHashCode.Is(before, after, c)) ? known : IsIndex(before) && IsIndex(after) ? indexes : others;
                kind.Add(first.InitializerOf(i));
            }
        }
        others.UnionWith(indexes.Except(known));
        return others;
    }

    /// <summary>
    /// What holds such words: objects, by the indexes of their types, or static fields, by their names. An array or a box belongs to what holds it. The two images
    /// are connected in the same way.
    /// </summary>
    public IReadOnlyList<string> Holders()
    {
        var (types, changed) = (new int[first.Origins.Length], new List<int>());
        var (a, b) = (FirstCursor(), ShiftedCursor());
        for (var i = 0; i < types.Length; i++, a.MoveNext(), b.MoveNext())
        {
            types[i] = (int)a.TypeIndex;
            if (a.ChangedWords(b).Count > 0)
                changed.Add(i);
        }
        return [.. changed.Select(i => HolderOf(i, types)).Distinct().Order(StringComparer.Ordinal)];
    }

    string HolderOf(int index, int[] types)
    {
        while (first.TypeTable[types[index]] is TypeSpec.Vector or TypeSpec.MultiDimensional or TypeSpec.Named { IsValueType: true } or TypeSpec.Generic { Definition.IsValueType: true })
        {
            if (first.Origins[index].Parent <= 0)
                return first.Labels[first.Origins[index].Label];
            index = first.Origins[index].Parent;
        }
        return types[index].ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The same outside objects in the same slots.</summary>
    bool SameLinks() => SpecText.Of(first).AsSpan().SequenceEqual(SpecText.Of(shifted)) && Fixups(FirstImage).SequenceEqual(Fixups(ShiftedImage));

    static ReadOnlySpan<byte> Fixups(ImageReader image) => new(image.Records(SectionId.Fixups), (int)image.Length(SectionId.Fixups));

    ImageReader FirstImage => new((byte*)firstPin.AddrOfPinnedObject(), first.Bytes.Length);

    ImageReader ShiftedImage => new((byte*)shiftedPin.AddrOfPinnedObject(), shifted.Bytes.Length);

    bool IsKnown(uint before, uint after) => onlyOwn && !(IsIndex(before) && IsIndex(after))
        || firstHeaders.Contains(ObjectHeader.WithHash((int)before)) && shiftedHeaders.Contains(ObjectHeader.WithHash((int)after));

    /// <summary>Or one of the small negative numbers that mean the end of a list.</summary>
    bool IsIndex(uint word) => word <= first.Origins.Length * 4u || word >= uint.MaxValue - 8;

    HeapCursor FirstCursor() => new(FirstImage);

    HeapCursor ShiftedCursor() => new(ShiftedImage);

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

    public void Dispose()
    {
        firstPin.Free();
        shiftedPin.Free();
    }
}
