using Preinit.Image;

namespace Preinit.Build;

/// <summary>Steps through the objects of an image's heap.</summary>
unsafe struct HeapCursor(ImageReader image)
{
    readonly byte* heap = image.Heap;
    readonly TypeRecord* types = (TypeRecord*)image.Records(SectionId.Types);
    readonly uint* slots = (uint*)image.Records(SectionId.Slots);
    long offset = ImageFormat.RootsOffset;

    readonly byte* Current => heap + offset;
    readonly TypeRecord* Type => types + TypeIndex;
    readonly uint Length => *(uint*)(Current + 8);

    public readonly uint TypeIndex => *(uint*)Current;
    public readonly bool IsLeaf => Type->Kind == TypeKind.Leaf;
    public readonly long Size => Type->SizeOf(Length);

    public void MoveNext() => offset += Size;

    /// <summary>Whether everything but the references is the same, the header included.</summary>
    public readonly bool PlainBytesEqual(HeapCursor other)
    {
        if (*(uint*)(Current - 4) != *(uint*)(other.Current - 4) || Size != other.Size)
            return false;
        for (long i = 8; i < Size - 8; i += 8)
        {
            if (*(ulong*)(Current + i) != *(ulong*)(other.Current + i) && !IsReference(i))
                return false;
        }
        return true;
    }

    readonly bool IsReference(long at)
    {
        var type = Type;
        if (type->Kind == TypeKind.ReferenceArray)
            return at >= type->DataOffset;
        if (type->Kind == TypeKind.StructArray)
            at = at < type->DataOffset ? -1 : (at - type->DataOffset) % type->ComponentSize;
        return type->Kind != TypeKind.Leaf && new ReadOnlySpan<uint>(slots + type->FirstSlot, (int)type->SlotCount).Contains((uint)at);
    }

    /// <summary>The object's value, as far as it can be shown in a few words.</summary>
    public readonly string Describe()
    {
        const int Most = 40;
        if (Type->Shape == TypeShape.String)
        {
            var text = new string((char*)(Current + 12), 0, (int)Math.Min(Length, Most));
            return $"\"{text}{(Length > Most ? "…" : "")}\"";
        }
        var start = Type->Shape == TypeShape.Object ? 8 : (int)Type->DataOffset;
        return $"bytes {Convert.ToHexString(new ReadOnlySpan<byte>(Current + start, (int)Math.Min(Size - 8 - start, 16)))}";
    }
}
