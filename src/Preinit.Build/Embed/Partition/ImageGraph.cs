using System.Runtime.InteropServices;
using Preinit.Capture;
using Preinit.Image;

namespace Preinit.Build;

/// <summary>The objects of an image by number, and what refers to what.</summary>
sealed class ImageGraph
{
    const int FirstElement = 16;

    readonly byte[] bytes;
    readonly ImageHeader header;
    readonly int[] numbers;
    readonly Dictionary<long, int> largeNumbers = [];

    public ImageGraph(byte[] image)
    {
        bytes = image;
        header = MemoryMarshal.Read<ImageHeader>(image);
        Types = Records<TypeRecord>(SectionId.Types);
        Slots = Records<uint>(SectionId.Slots);
        Fixups = Records<Fixup>(SectionId.Fixups);
        SurrogateFixups = Records<SurrogateFixup>(SectionId.SurrogateFixups);
        Rebuilds = Records<RebuildRecord>(SectionId.Rebuilds);
        Surrogates = Records<RebuildRecord>(SectionId.Surrogates);
        Fields = Records<FieldRecord>(SectionId.Fields);
        Assemblies = Records<AssemblyRecord>(SectionId.Assemblies);
        Variables = Records<VariableRecord>(SectionId.Variables);
        Runtime = Records<RuntimeRecord>(SectionId.Runtime)[0];
        numbers = new int[header.CopiedLength / 8 + 2];
        Offsets = new long[header.ObjectCount];
        NumberObjects();
    }

    public TypeRecord[] Types { get; }
    public uint[] Slots { get; }
    public Fixup[] Fixups { get; }
    public SurrogateFixup[] SurrogateFixups { get; }
    public RebuildRecord[] Rebuilds { get; }
    public RebuildRecord[] Surrogates { get; }
    public FieldRecord[] Fields { get; }
    public AssemblyRecord[] Assemblies { get; }
    public VariableRecord[] Variables { get; }
    public RuntimeRecord Runtime { get; }

    /// <summary>Where each object starts in the heap; the first is the array of roots.</summary>
    public long[] Offsets { get; }

    public int Count => Offsets.Length;

    public int RootCount => (int)LengthOf(0);

    public ReadOnlySpan<byte> Heap => bytes.AsSpan((int)header.MetadataLength);

    public int TypeOf(int number) => (int)Word(Offsets[number]);

    public long SizeOf(int number) => Types[TypeOf(number)].SizeOf(LengthOf(number));

    /// <summary>The object that a slot of the heap refers to, or -1.</summary>
    public int TargetAt(long slot) => Word(slot) is > 0 and var offset ? NumberAt(offset) : -1;

    /// <summary>Where in the heap the array of roots has its elements.</summary>
    public long RootSlot(int root) => Offsets[0] + FirstElement + (long)root * sizeof(long);

    public bool IsRootSlot(long slot) => slot < Offsets[0] + SizeOf(0) - 8;

    public int RootAt(long slot) => (int)((slot - Offsets[0] - FirstElement) / sizeof(long));

    /// <summary>The object that a slot lies in.</summary>
    public int HolderOf(long slot) => ~Array.BinarySearch(Offsets, slot) - 1;

    public int NumberAt(long offset) => offset <= (long)header.CopiedLength ? numbers[offset / 8] : largeNumbers[offset];

    /// <summary>The slots of an object, as offsets in the heap.</summary>
    public void SlotsOf(int number, List<long> slots)
    {
        slots.Clear();
        var (start, type) = (Offsets[number], Types[TypeOf(number)]);
        switch (type.Kind)
        {
            case TypeKind.Fields:
                Add(slots, start, type);
                break;
            case TypeKind.ReferenceArray:
                for (var i = 0; i < LengthOf(number); i++)
                    slots.Add(start + type.DataOffset + (long)i * sizeof(long));
                break;
            case TypeKind.StructArray:
                for (var i = 0; i < LengthOf(number); i++)
                    Add(slots, start + type.DataOffset + (long)i * type.ComponentSize, type);
                break;
        }
    }

    public string Name(NameRecord name) => System.Text.Encoding.UTF8.GetString(Records<byte>(SectionId.Names).AsSpan((int)name.Offset, (int)name.Length));

    void Add(List<long> slots, long start, in TypeRecord type)
    {
        for (var i = 0; i < type.SlotCount; i++)
            slots.Add(start + Slots[type.FirstSlot + i]);
    }

    void NumberObjects()
    {
        var large = Records<LargeArrayRecord>(SectionId.LargeArrays);
        var copied = Offsets.Length - large.Length;
        long offset = ImageFormat.RootsOffset;
        for (var i = 0; i < copied; i++)
        {
            Offsets[i] = offset;
            numbers[offset / 8] = i;
            offset += SizeOf(i);
        }
        for (var i = 0; i < large.Length; i++)
        {
            Offsets[copied + i] = large[i].Offset;
            largeNumbers[large[i].Offset] = copied + i;
        }
    }

    /// <summary>The number of its elements or characters, for those that have any.</summary>
    public uint LengthOf(int number) => (uint)Word(Offsets[number] + 8);

    long Word(long offset) => MemoryMarshal.Read<long>(Heap[(int)offset..]);

    T[] Records<T>(SectionId id) where T : unmanaged
    {
        for (var i = 0; i < header.SectionCount; i++)
        {
            var entry = MemoryMarshal.Read<SectionEntry>(bytes.AsSpan(Marshal.SizeOf<ImageHeader>() + i * Marshal.SizeOf<SectionEntry>()));
            if (entry.Id == id)
                return MemoryMarshal.Cast<byte, T>(bytes.AsSpan((int)entry.Offset, (int)entry.Length)).ToArray();
        }
        return [];
    }
}
