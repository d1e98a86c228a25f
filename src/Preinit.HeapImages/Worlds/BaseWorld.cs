using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>The image that changes are looked for against.</summary>
sealed unsafe class BaseWorld
{
    readonly ImageReader reader;
    readonly TypeRecord* records;
    readonly long heapLength, copiedLength;
    readonly byte* image;
    readonly int imageLength;

    /// <param name="file">An ordinary image, which stays in memory meanwhile.</param>
    /// <exception cref="HeapImageException">It is damaged.</exception>
    public BaseWorld(WorldFile file) : this(file, new LoadedFile(file.Start, file.Length))
    {
    }

    BaseWorld(WorldFile file, LoadedFile loaded) : this(file, loaded.Manifest)
    {
        var resolver = new TypeResolver();
        Type?[] types = [.. Manifest!.Types.Select(resolver.TryFind)];
        Conforms = Conformity.Holds(reader, loaded, types, Manifest.ObjectTypeCount);
        Types = [.. types.Take(Manifest.ObjectTypeCount)];
    }

    /// <param name="file">An image that is embedded in this app and was restored in this process: its objects lie in memory as in the image.</param>
    /// <param name="types">Those of its records.</param>
    /// <param name="root">What is to be compared is there, in the array of roots.</param>
    public BaseWorld(WorldFile file, Type[] types, int root) : this(file, manifest: null)
    {
        Types = types;
        Conforms = true;
        Root = WordAt(ImageFormat.RootsOffset + 16 + root * 8L);
    }

    BaseWorld(WorldFile file, Manifest? manifest)
    {
        Manifest = manifest;
        image = file.Content;
        Room = file.Room;
        imageLength = checked((int)file.Header.ImageLength);
        reader = new(image, imageLength);
        if (reader.Validate() is { } damage)
            throw Problems.Damaged(damage);
        records = (TypeRecord*)reader.Records(SectionId.Types);
        (heapLength, copiedLength) = ((long)reader.Header->HeapLength, (long)reader.Header->CopiedLength);
        HeapChecksums.Check(reader);
        Types = [];
    }

    /// <summary><see langword="null"/> where the image is embedded.</summary>
    public Manifest? Manifest { get; }

    /// <summary>What a graph is to be compared with, where it is not all of the image.</summary>
    public long? Root { get; }

    public ReadOnlySpan<byte> Image => new(image, imageLength);

    /// <summary>Whether its objects lie in memory as those of this process do; else nothing of it can be kept.</summary>
    public bool Conforms { get; }

    /// <summary>Those that have objects.</summary>
    public Type?[] Types { get; }

    public ReadOnlySpan<byte> Heap => new(reader.Heap, (int)heapLength);

    public int ObjectCount => checked((int)reader.Header->ObjectCount);

    public long HeapLength => heapLength;

    /// <summary>Where the objects without references start that are the last ones.</summary>
    public long LeafOffset => (long)reader.Header->LeafOffset;

    /// <summary>What keeps large arrays apart from all others.</summary>
    public Hole Gap => reader.Length(SectionId.LargeArrays) == 0 ? default : new(copiedLength, Math.Max(reader.Following(copiedLength + 8) - 8, copiedLength));

    /// <summary>Bytes behind it that may be written to.</summary>
    public long Room { get; }

    public ImageReader Reader => reader;

    /// <summary>The first byte of its heap.</summary>
    public byte* Start => reader.Heap;

    /// <summary>Whether objects are built or made when it is loaded.</summary>
    public bool HasRebuilds => reader.Length(SectionId.Rebuilds) > 0 || reader.Length(SectionId.Surrogates) > 0 || reader.Length(SectionId.SurrogateFixups) > 0;

    public long WordAt(long offset) => offset >= 0 && offset <= heapLength - 8 ? *(long*)(reader.Heap + offset) : throw Outside();

    /// <summary>The number of an object's type.</summary>
    public int TypeAt(long offset) => (int)WordAt(offset) is var type && (uint)type < (uint)Types.Length ? type : throw Outside();

    public uint LengthAt(long offset) => records[TypeAt(offset)].ComponentSize == 0 ? 0 : (uint)WordAt(offset + 8);

    public long SizeAt(long offset)
    {
        var size = records[TypeAt(offset)].SizeOf(LengthAt(offset));
        return size >= 24 && size <= heapLength - (offset - 8) ? size : throw Outside();
    }

    /// <summary>Where an object starts that lies behind another one.</summary>
    /// <returns>Its offset, or one beyond the end.</returns>
    public long After(long offset) => Following(offset + SizeAt(offset));

    /// <summary>The same, given where the other one ends.</summary>
    public long Following(long end) => end <= copiedLength ? end : reader.Following(end);

    static HeapImageException Outside() => Problems.Damaged("its heap cannot be walked");
}
