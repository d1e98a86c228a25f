using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>The first object of a proven heap: the array of roots.</summary>
/// <remarks>Sound: the heap is proven to consist of objects, and no element is read but those of the array.</remarks>
sealed unsafe class RootArray
{
    const long FirstElement = ImageFormat.RootsOffset + 16;

    readonly Sections sections;
    readonly Type[] types;

    public RootArray(Sections sections, Type[] types)
    {
        (this.sections, this.types) = (sections, types);
        if (TypeAt(ImageFormat.RootsOffset) != typeof(object[]))
            throw Problems.Unverified("its first object is not the array of roots");
    }

    public uint Length => LengthAt(ImageFormat.RootsOffset);

    public Type TypeAt(long offset) => types[*(uint*)(sections.Heap + offset)];

    /// <summary>Of an array.</summary>
    public uint LengthAt(long offset) => *(uint*)(sections.Heap + offset + 8);

    public byte* At(long offset) => sections.Heap + offset;

    /// <returns>Where the object starts that an element refers to; 0 if that is none of the image.</returns>
    public long Element(uint index) => index < Length ? *(long*)(sections.Heap + FirstElement + 8 * (long)index) : throw Problems.Unverified($"it has no root {index}");

    /// <summary>The root is what the caller asks for.</summary>
    public void CheckRoot(int index, Type asked, object[] links)
    {
        var offset = Element((uint)index);
        if ((offset != 0 ? TypeAt(offset) : LinkAt(index, links)?.GetType()) is not { } type)
            throw Problems.Unverified("it has no root");
        if (!asked.IsAssignableFrom(type))
            throw Problems.OtherRoot($"{type}", asked);
    }

    object? LinkAt(int index, object[] links)
    {
        var fixups = (Fixup*)sections.Start(SectionId.Fixups, sizeof(Fixup), out var count);
        for (uint i = 0; i < count; i++)
        {
            if (fixups[i].Slot == FirstElement + 8 * (long)index)
                return links[fixups[i].Link];
        }
        return null;
    }
}
