using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>The objects of an image, in the order of its heap.</summary>
sealed unsafe class SavedObjects
{
    readonly ImageReader reader;
    readonly List<long> offsets = [];

    /// <exception cref="HeapImageException">The heap is damaged.</exception>
    public SavedObjects(ImageReader reader)
    {
        this.reader = reader;
        HeapChecksums.Check(reader);
        var types = (TypeRecord*)reader.Records(SectionId.Types);
        var count = reader.Header->ObjectCount;
        for (long offset = ImageFormat.RootsOffset; offset < (long)reader.Header->HeapLength && offsets.Count < count;)
        {
            offsets.Add(offset);
            offset = reader.Following(offset + types[TypeOf(offset)].SizeOf(*(uint*)(reader.Heap + offset + 8)));
        }
        if (offsets.Count != count)
            throw Problems.Damaged("its heap has another number of objects");
    }

    public int Count => offsets.Count;

    public byte* At(int index) => reader.Heap + offsets[index];

    /// <summary>The index of the object at an offset.</summary>
    public int IndexOf(long offset) => offsets.BinarySearch(offset) is >= 0 and var index ? index : throw Problems.Damaged("a reference leads to no object");

    /// <summary>The index of the object that a place lies in.</summary>
    public int IndexAt(long offset, out long inside)
    {
        var found = offsets.BinarySearch(offset);
        var index = found >= 0 ? found : ~found - 1;
        inside = offset - offsets[index];
        return index;
    }

    public int TypeOf(int index) => (int)TypeOf(offsets[index]);

    uint TypeOf(long offset)
    {
        var type = *(uint*)(reader.Heap + offset);
        return type < reader.Length(SectionId.Types) / (uint)sizeof(TypeRecord) ? type : throw Problems.Damaged("an object has no type");
    }
}
