using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Preinit.Image;

namespace Preinit.Inspect;

/// <summary>Finds images by their first bytes, and proves that they are whole.</summary>
static unsafe class ImageSearch
{
    /// <summary>The numbers that can be versions of the format: code that compares the magic number has it too, but not these.</summary>
    const uint MostVersions = 1000;

    public static IEnumerable<FoundImage> In(FileContent content)
    {
        Carrier? carrier = null;
        for (var start = Next(content.Bytes, 0); start >= 0;)
        {
            var length = 1;
            if (IsHeader(content.Bytes.AsSpan(start)))
            {
                var place = new ImagePlace(content.File, content.Entry, content.IsCompressed, start, carrier ??= CarrierOf(content.Bytes));
                var image = Whole(content.Bytes.AsSpan(start), place);
                length = image.Length;
                yield return new(place, image);
            }
            start = Next(content.Bytes, start + length);
        }
    }

    static int Next(byte[] bytes, int from)
    {
        Span<byte> magic = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(magic, ImageFormat.Magic);
        return bytes.AsSpan(from).IndexOf(magic) is >= 0 and var next ? from + next : -1;
    }

    static bool IsHeader(ReadOnlySpan<byte> bytes) => bytes.Length >= 16 && MemoryMarshal.Read<uint>(bytes[8..]) is > 0 and < MostVersions
        && MemoryMarshal.Read<uint>(bytes[12..]) is 4 or 8;

    static byte[] Whole(ReadOnlySpan<byte> bytes, ImagePlace place)
    {
        var version = MemoryMarshal.Read<uint>(bytes[8..]);
        if (version != ImageFormat.Version)
            throw new InspectException(InspectCodes.DamagedImage,
                $"the image in {place} has format version {version}, and this tool reads {ImageFormat.Version}. Use the tool of the package that the app was published with.");
        if (bytes.Length < sizeof(ImageHeader))
            throw Damaged(place, "it ends in its header");
        var header = MemoryMarshal.Read<ImageHeader>(bytes);
        if (header.MetadataLength > (ulong)bytes.Length || header.HeapLength > (ulong)bytes.Length - header.MetadataLength)
            throw Damaged(place, "the file ends before it does");
        var image = bytes[..(int)(header.MetadataLength + header.HeapLength)].ToArray();
        return Problem(image) is { } problem ? throw Damaged(place, problem) : image;
    }

    /// <summary>All checksums, those of the names among them, which no start of the app compares.</summary>
    public static string? Problem(byte[] image)
    {
        fixed (byte* start = image)
        {
            var reader = new ImageReader(start, image.Length);
            if (reader.Validate() is { } problem)
                return problem.Replace("the image is damaged: ", "");
            if (!reader.AreNamesIntact())
                return "the checksum of its names and of what it says of large arrays is wrong";
            return HeapProblem(new(image), reader.Heap, (long)reader.Header->HeapLength);
        }
    }

    static string? HeapProblem(ImageSections sections, byte* heap, long length)
    {
        ReadOnlySpan<BlockRecord> blocks;
        try
        {
            blocks = sections.Records<BlockRecord>(SectionId.Blocks);
        }
        catch (Exception exception) when (Damage.Shows(exception))
        {
            return "a section lies outside";
        }
        if (length % 8 != 0 || blocks.Length != (length + ImageFormat.BlockSize - 1) / ImageFormat.BlockSize)
            return "it has checksums for another heap";
        for (var i = 0; i < blocks.Length; i++)
        {
            var offset = (long)i * ImageFormat.BlockSize;
            if (Checksum.Compute(heap + offset, (nint)Math.Min(ImageFormat.BlockSize, length - offset)) != blocks[i].Checksum)
                return $"the checksum of block {i} of its heap is wrong";
        }
        return null;
    }

    public static InspectException Damaged(ImagePlace place, string problem) =>
        new(InspectCodes.DamagedImage, $"the image in {place} is damaged: {problem}. Publish the app again; it starts with its original initialisers, if it has them.");

    static Carrier CarrierOf(byte[] file)
    {
        using var module = Holders.TryOpen(file);
        return module == null ? Carrier.NativeExecutable
            : module.Metadata.ImageCor20Header.ManagedNativeHeader.Size > 0 ? Carrier.ReadyToRunAssembly : Carrier.Assembly;
    }
}
