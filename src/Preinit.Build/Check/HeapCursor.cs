using Preinit.Image;

namespace Preinit.Build;

/// <summary>Steps through the objects of an image's heap.</summary>
unsafe struct HeapCursor(ImageReader image)
{
    readonly byte* heap = image.Heap;
    readonly TypeRecord* types = (TypeRecord*)image.Records(SectionId.Types);
    readonly uint* slots = (uint*)image.Records(SectionId.Slots);
    long offset = ImageFormat.RootsOffset;

    /// <summary>Where the object lies in the heap.</summary>
    public long Offset { readonly get => offset; set => offset = value; }

    readonly byte* Current => heap + offset;
    readonly TypeRecord* Type => types + TypeIndex;
    readonly uint Length => *(uint*)(Current + 8);

    /// <summary>0, or an identity hash code.</summary>
    public readonly uint Header => *(uint*)(Current - 4);

    public readonly uint TypeIndex => *(uint*)Current;
    public readonly bool IsLeaf => Type->Kind == TypeKind.Leaf;
    public readonly long Size => Type->SizeOf(Length);

    /// <summary>Whether it is an array with a dimension that does not start at 0; the lower bounds lie before the elements.</summary>
    public readonly bool HasLowerBounds
    {
        get
        {
            if (Type->Shape != TypeShape.MultiDimensionalArray)
                return false;
            var rank = (int)(Type->DataOffset - 16) / 8;
            return rank == 1 || new ReadOnlySpan<int>(Current + 16 + 4 * rank, rank).ContainsAnyExcept(0);
        }
    }

    /// <summary>What a string or an array of characters says; empty for anything else.</summary>
    public readonly ReadOnlySpan<char> Text => Type->Shape == TypeShape.String ? new(Current + 12, (int)Length)
        : IsArrayOf(sizeof(char)) ? new(Current + Type->DataOffset, (int)Length) : [];

    /// <summary>What an array of bytes holds; empty for anything else.</summary>
    public readonly ReadOnlySpan<byte> Bytes => IsArrayOf(sizeof(byte)) ? new(Current + Type->DataOffset, (int)Length) : [];

    readonly bool IsArrayOf(int size) => IsLeaf && Type->Shape == TypeShape.Vector && Type->ComponentSize == size;

    public void MoveNext() => offset = image.Following(offset + Size);

    /// <summary>Where the two objects differ first in what is not a reference, the header included; null if nowhere.</summary>
    public readonly long? FirstDifference(HeapCursor other)
    {
        for (long i = 8; i < Math.Min(Size, other.Size) - 8; i += 8)
        {
            if (*(ulong*)(Current + i) != *(ulong*)(other.Current + i) && !IsReference(i))
                return i;
        }
        return Size != other.Size ? 8 : Header != other.Header ? -4 : null;
    }

    /// <summary>The pairs of 32-bit words that differ and are not references; the other object has the same size.</summary>
    public readonly List<(uint, uint)> ChangedWords(HeapCursor other)
    {
        var changed = new List<(uint, uint)>();
        for (long i = 8; i < Size - 8; i += 4)
        {
            var (before, after) = (*(uint*)(Current + i), *(uint*)(other.Current + i));
            if (before != after && !IsReference(i & ~7L))
                changed.Add((before, after));
        }
        return changed;
    }

    /// <summary>Whether the references of both lead to the same places; the other object has the same size.</summary>
    public readonly bool ReferencesEqual(HeapCursor other)
    {
        for (long i = 8; i < Size - 8; i += 8)
        {
            if (*(ulong*)(Current + i) != *(ulong*)(other.Current + i) && IsReference(i))
                return false;
        }
        return true;
    }

    /// <summary>Whether it is an array of structs with references to objects whose identity hash codes are others in the other capture.</summary>
    public readonly bool HasEntriesByIdentity(HeapCursor other) =>
        Type->Kind == TypeKind.StructArray && HashCodesOfReferences(other).Exists(c => c.Before != c.After);

    /// <summary>The identity hash codes of the objects that this one refers to, and those of the same objects in the other capture.</summary>
    public readonly List<(uint Before, uint After)> HashCodesOfReferences(HeapCursor other)
    {
        var codes = new List<(uint, uint)>();
        for (long i = 8; i < Size - 8; i += 8)
        {
            if (*(long*)(Current + i) is var target and not 0 && IsReference(i)
                && (HeaderOf(target), other.HeaderOf(target)) is (not 0, not 0) and var (before, after))
                codes.Add((ObjectHeader.HashOf(before), ObjectHeader.HashOf(after)));
        }
        return codes;
    }

    /// <summary>The offsets, in the object, of its references.</summary>
    public readonly List<long> ReferenceSlots()
    {
        var found = new List<long>();
        for (long i = 8; i < Size - 8 && !IsLeaf; i += 8)
        {
            if (IsReference(i))
                found.Add(i);
        }
        return found;
    }

    /// <summary>The offset, in the heap, of what a reference leads to; 0 for none, and for objects that are not in the image.</summary>
    public readonly long ReferenceAt(long slot) => *(long*)(Current + slot);

    readonly uint HeaderOf(long target) => *(uint*)(heap + target - 4);

    readonly bool IsReference(long at)
    {
        var type = Type;
        if (type->Kind == TypeKind.ReferenceArray)
            return at >= type->DataOffset;
        if (type->Kind == TypeKind.StructArray)
            at = at < type->DataOffset ? -1 : (at - type->DataOffset) % type->ComponentSize;
        return type->Kind != TypeKind.Leaf && new ReadOnlySpan<uint>(slots + type->FirstSlot, (int)type->SlotCount).Contains((uint)at);
    }

    /// <summary>The array element at an offset, for a path.</summary>
    public readonly string ElementAt(long offset) =>
        Type->Shape is TypeShape.Vector or TypeShape.MultiDimensionalArray && offset >= Type->DataOffset && Type->ComponentSize > 0
            ? $"[{(offset - Type->DataOffset) / Type->ComponentSize}]"
            : "";

    /// <summary>The value at an offset, as far as it can be shown in a few words.</summary>
    public readonly string Describe(long offset)
    {
        const int Most = 40;
        if (offset < 0)
            return $"the identity hash code {Header & 0x3FF_FFFF}";
        if (Type->Shape != TypeShape.String)
            return $"0x{*(ulong*)(Current + offset):x}";

        // From a little before the difference.
        var start = Math.Max(0, (int)(offset - 12) / 2 - 8);
        var text = new string((char*)(Current + 12), start, (int)Math.Min(Length - start, Most));
        return $"\"{(start > 0 ? "…" : "")}{text}{(Length - start > Most ? "…" : "")}\"";
    }
}
