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

    public ChangedWords(CapturedImage first, CapturedImage shifted)
    {
        (this.first, this.shifted) = (first, shifted);
        firstPin = GCHandle.Alloc(first.Bytes, GCHandleType.Pinned);
        shiftedPin = GCHandle.Alloc(shifted.Bytes, GCHandleType.Pinned);
    }

    /// <summary>
    /// The initialisers with words that are no hash codes of objects of the image (<see cref="OwnHashCodes"/>). Null if the objects are not connected in
    /// the same way: then nothing can be said.
    /// </summary>
    /// <param name="onlyOwn">Whether only objects of the image can have been asked for their hash codes.</param>
    public HashSet<int>? InitializersWithOthers(bool onlyOwn)
    {
        if (!first.Origins.AsSpan().SequenceEqual(shifted.Origins) || !SameLinks())
            return null;
        var (a, b) = (FirstCursor(), ShiftedCursor());
        var hashCodes = new OwnHashCodes(a, b, (first.Origins.Length, shifted.Origins.Length), onlyOwn);
        for (var i = 0; i < first.Origins.Length; i++, a.MoveNext(), b.MoveNext())
        {
            if (a.TypeIndex != b.TypeIndex || a.Size != b.Size || !a.ReferencesEqual(b))
                return null;
            if (a.FirstDifference(b) != null)
                hashCodes.AddNumbers(first.InitializerOf(i), a, b);
        }
        return hashCodes.Wrong;
    }

    /// <summary>
    /// What holds such words: objects, by the indexes of their types, or static fields, by their names. An array or a box belongs to what holds it. The two
    /// images are connected in the same way. Entries of a table by identity count even where nothing differs: a small table may by chance be filled in the same way.
    /// </summary>
    public IReadOnlyList<string> Holders()
    {
        var (types, changed) = (new int[first.Origins.Length], new List<int>());
        var (a, b) = (FirstCursor(), ShiftedCursor());
        for (var i = 0; i < types.Length; i++, a.MoveNext(), b.MoveNext())
        {
            types[i] = (int)a.TypeIndex;
            if (a.ChangedWords(b).Count > 0 || a.HasEntriesByIdentity(b))
                changed.Add(i);
        }
        return [.. changed.Select(i => HolderOf(i, types)).Distinct().Order(StringComparer.Ordinal)];
    }

    string HolderOf(int index, int[] types)
    {
        while (first.TypeTable[types[index]] is TypeSpec.Vector or TypeSpec.MultiDimensional or TypeSpec.Named { IsValueType: true }
            or TypeSpec.Generic { Definition.IsValueType: true })
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

    HeapCursor FirstCursor() => new(FirstImage);

    HeapCursor ShiftedCursor() => new(ShiftedImage);

    public void Dispose()
    {
        firstPin.Free();
        shiftedPin.Free();
    }
}
