using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Preinit.HeapImages.Fuzz;
using Preinit.Image;

namespace Preinit.HeapImages.Tests.Trust;

/// <summary>A good image that is changed by hand; its checksums are made right again.</summary>
sealed class ForgedImage
{
    readonly byte[] file;
    readonly HeapFileHeader header;
    readonly ImageHeader image;

    ForgedImage(byte[] file)
    {
        this.file = file;
        header = MemoryMarshal.Read<HeapFileHeader>(file);
        image = MemoryMarshal.Read<ImageHeader>(file.AsSpan(Image));
    }

    public static ForgedImage Of(object root) => new(Seeds.Image(root));

    public byte[] File => file;

    int Image => (int)header.ImageOffset;

    int Heap => Image + (int)image.MetadataLength;

    public long CopiedLength => (long)image.CopiedLength;

    /// <summary>A number of the image's header.</summary>
    public ref ulong HeaderWord(string field) => ref MemoryMarshal.AsRef<ulong>(file.AsSpan(Image + (int)Marshal.OffsetOf<ImageHeader>(field)));

    public ref uint HeaderNumber(string field) => ref MemoryMarshal.AsRef<uint>(file.AsSpan(Image + (int)Marshal.OffsetOf<ImageHeader>(field)));

    public Span<SectionEntry> Directory => MemoryMarshal.Cast<byte, SectionEntry>(file.AsSpan(Image + Unsafe.SizeOf<ImageHeader>(), (int)image.SectionCount * Unsafe.SizeOf<SectionEntry>()));

    public Span<T> Section<T>(SectionId id) where T : struct
    {
        foreach (var entry in Directory)
        {
            if (entry.Id == id)
                return MemoryMarshal.Cast<byte, T>(file.AsSpan(Image + (int)entry.Offset, (int)entry.Length));
        }
        throw new InvalidOperationException($"{id}");
    }

    /// <summary>A word of the heap.</summary>
    public ref long Word(long offset) => ref MemoryMarshal.AsRef<long>(file.AsSpan(Heap + (int)offset));

    public ref int Number(long offset) => ref MemoryMarshal.AsRef<int>(file.AsSpan(Heap + (int)offset));

    /// <summary>The objects: where they start, and their types' indexes.</summary>
    public List<(long Offset, int Type)> Objects()
    {
        var found = new List<(long, int)>();
        var types = Section<TypeRecord>(SectionId.Types);
        for (long offset = ImageFormat.RootsOffset; offset < CopiedLength;)
        {
            var type = types[(int)Word(offset)];
            found.Add((offset, (int)Word(offset)));
            offset += type.SizeOf(type.ComponentSize == 0 ? 0 : (uint)Number(offset + 8));
        }
        return found;
    }

    /// <summary>Where the first object of a type starts, by its name.</summary>
    public long First(string type) => Objects().First(o => o.Type == IndexOf(type)).Offset;

    public unsafe int IndexOf(string type)
    {
        fixed (byte* start = file)
            return Array.FindIndex(ManifestReader.Read(start + sizeof(HeapFileHeader), (long)header.ManifestLength).Types, t => SpecText.Of(t) == type);
    }

    /// <summary>A field of an object.</summary>
    public long Field(string type, Type declaring, string name) => First(type) + FieldPlaces.Of(declaring).Single(p => p.Field.Name == name).Offset;

    /// <summary>Types are found by their names only, as if the builds were others.</summary>
    public void ForgetTokens() => MemoryMarshal.Write(file.AsSpan(HeapFileHeader.Length + (int)header.ManifestLength - sizeof(long)), -1L);

    /// <summary>Another name of the same length, wherever the first one stands in the manifest.</summary>
    public void Rename(string name, string other)
    {
        ForgetTokens();
        var (from, to) = (Encoding.UTF8.GetBytes(name), Encoding.UTF8.GetBytes(other));
        Assert.Equal(from.Length, to.Length);
        var found = 0;
        for (var at = 0; at < Image - from.Length; at++)
        {
            if (file.AsSpan(at, from.Length).SequenceEqual(from) && ++found > 0)
                to.CopyTo(file, at);
        }
        Assert.NotEqual(0, found);
    }

    /// <summary>Loads it with verification.</summary>
    /// <returns>The code with which it is refused, and why.</returns>
    public (string Code, string Message) Refusal<T>(HeapImageVerification verification)
    {
        Sealing.Seal(file);
        var refusal = Assert.Throws<HeapImageException>(() => Memory.Load<T>(file, new() { Verify = verification }));
        return (refusal.Code, refusal.Message);
    }
}
