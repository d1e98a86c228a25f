using System.Runtime.InteropServices;
using Preinit.Image;

namespace Preinit.Inspect;

/// <summary>Where the objects of an image are, and what they refer to.</summary>
sealed class HeapLayout
{
    const int HeaderSize = 8;

    readonly ImageSections sections;
    readonly TypeRecord[] types;
    readonly uint[] slots;
    readonly int[] numbers;
    readonly Dictionary<long, int> largeNumbers = [];

    public HeapLayout(ImageSections sections, TypeRecord[] types)
    {
        this.sections = sections;
        this.types = types;
        slots = sections.Records<uint>(SectionId.Slots).ToArray();
        numbers = new int[checked((int)(sections.Header.CopiedLength / 8) + 2)];
        Offsets = new long[checked((int)Math.Min(sections.Header.ObjectCount, (ulong)sections.Heap.Length / 8))];
        NumberObjects();
    }

    /// <summary>Where each object starts in the heap; the first one, if there is any, is the array of roots.</summary>
    public long[] Offsets { get; }

    public int TypeOf(int number) => Index(Word(Offsets[number]));

    public long SizeOf(int number) => types[TypeOf(number)].SizeOf((uint)LengthOf(number));

    /// <summary>The number of elements of an array, or of characters.</summary>
    public int LengthOf(int number) => types[TypeOf(number)].ComponentSize == 0 ? 0 : checked((int)MemoryMarshal.Read<uint>(sections.Heap[checked((int)Offsets[number] + 8)..]));

    /// <summary>The number of the object that a slot refers to, or -1.</summary>
    public int TargetAt(long slot) => Word(slot) is > 0 and var offset ? NumberAt(offset) : -1;

    /// <summary>The offset of the object that a slot refers to, or 0.</summary>
    public long OffsetAt(long slot) => Word(slot);

    /// <summary>The slots of an object, as offsets in the heap.</summary>
    public IEnumerable<long> SlotsOf(int number)
    {
        var (start, type) = (Offsets[number], types[TypeOf(number)]);
        var count = type.Kind is TypeKind.ReferenceArray or TypeKind.StructArray ? LengthOf(number) : 1;
        for (long i = 0; i < count && type.Kind != TypeKind.Leaf; i++)
        {
            if (type.Kind == TypeKind.ReferenceArray)
            {
                yield return start + type.DataOffset + i * sizeof(long);
                continue;
            }
            for (var s = 0; s < type.SlotCount; s++)
                yield return start + type.DataOffset + i * type.ComponentSize + slots[type.FirstSlot + s];
        }
    }

    int NumberAt(long offset)
    {
        var number = offset <= (long)sections.Header.CopiedLength ? numbers[offset / 8] : largeNumbers.GetValueOrDefault(offset);
        return offset % 8 == 0 && number >= 0 && number < Offsets.Length && Offsets[number] == offset
            ? number : throw new InvalidDataException($"a reference leads to {offset}, where no object is");
    }

    void NumberObjects()
    {
        var large = sections.Records<LargeArrayRecord>(SectionId.LargeArrays);
        var copied = Offsets.Length - large.Length;
        long offset = ImageFormat.RootsOffset;
        for (var i = 0; i < copied; i++)
        {
            Put(i, offset);
            numbers[offset / 8] = i;
            offset += SizeOf(i);
        }
        if (offset - HeaderSize != (long)sections.Header.CopiedLength)
            throw new InvalidDataException("its objects do not fill its heap");
        for (var i = 0; i < large.Length; i++)
        {
            Put(copied + i, large[i].Offset);
            largeNumbers[large[i].Offset] = copied + i;
        }
    }

    void Put(int number, long offset)
    {
        Offsets[number] = offset;
        var size = SizeOf(number);
        if (size < 2 * HeaderSize || offset - HeaderSize + size > sections.Heap.Length)
            throw new InvalidDataException($"the object at {offset} has a wrong size");
    }

    int Index(long type) => type >= 0 && type < types.Length ? (int)type : throw new InvalidDataException($"{type} is the number of no type");

    long Word(long offset) => MemoryMarshal.Read<long>(sections.Heap[checked((int)offset)..]);
}
