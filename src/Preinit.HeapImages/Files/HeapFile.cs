using System.Runtime.InteropServices;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>The parts of a heap image file, ready to be written.</summary>
sealed unsafe class HeapFile
{
    const int ImageAlignment = 16;

    readonly byte[] manifest, image;
    readonly HeapImageSigner? signer;
    HeapFileHeader header;

    public HeapFile(Manifest manifest, byte[] image, HeapImageSigner? signer = null)
    {
        this.signer = signer;
        this.manifest = ManifestWriter.Write(manifest);
        this.image = image;
        var imageOffset = (sizeof(HeapFileHeader) + this.manifest.Length + ImageAlignment - 1) & -ImageAlignment;
        header = new()
        {
            Magic = HeapFileHeader.ExpectedMagic,
            Version = HeapFileHeader.ExpectedVersion,
            SignatureLength = signer == null ? 0 : (uint)SignatureBlock.LengthOf(signer),
            ManifestLength = (ulong)this.manifest.Length,
            ImageOffset = (ulong)imageOffset,
            ImageLength = (ulong)image.Length,
        };
        header.FileLength = header.ImageOffset + header.ImageLength + header.SignatureLength;
        fixed (byte* start = this.manifest)
            header.ManifestChecksum = Checksum.Compute(start, this.manifest.Length);
        FileIdentity.Of(this.manifest, Metadata).CopyTo(header.Identity);
        header.HeaderChecksum = header.ComputeChecksum();
    }

    /// <summary>A file that has only what an image has changed of its base.</summary>
    /// <param name="whole">The image.</param>
    /// <param name="before">The identity of the base.</param>
    /// <param name="delta">What there is instead of the image.</param>
    public HeapFile(HeapFile whole, HeapFileHeader.Hash before, byte[] delta)
    {
        (manifest, image, header, signer) = (whole.manifest, delta, whole.header, whole.signer);
        header.Base = before;
        header.ImageLength = (ulong)delta.Length;
        header.FileLength = header.ImageOffset + header.ImageLength + header.SignatureLength;
        header.HeaderChecksum = header.ComputeChecksum();
    }

    /// <summary>What the image has before its heap.</summary>
    public ReadOnlySpan<byte> Metadata => image.AsSpan(0, (int)MemoryMarshal.Read<ImageHeader>(image).MetadataLength);

    /// <summary>The heap, unless it lies elsewhere.</summary>
    public ReadOnlySpan<byte> Heap => image.AsSpan(Metadata.Length);

    /// <summary>Bytes of the file.</summary>
    public long Length => (long)header.FileLength;

    /// <summary>The parts one after the other, as they are written.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Parts() => signer == null ? Content() : Content().Append(SignatureBlock.Write(signer, Content()));

    IEnumerable<ReadOnlyMemory<byte>> Content()
    {
        yield return Start();
        const int PartSize = 1 << 20;
        for (var offset = 0; offset < image.Length; offset += PartSize)
            yield return image.AsMemory(offset, Math.Min(PartSize, image.Length - offset));
    }

    byte[] Start()
    {
        var start = new byte[(int)header.ImageOffset];
        MemoryMarshal.Write(start, header);
        manifest.CopyTo(start, sizeof(HeapFileHeader));
        return start;
    }
}
