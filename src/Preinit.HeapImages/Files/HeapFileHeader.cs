using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>The first bytes of a heap image file. Behind it come the manifest, at a multiple of 8 the image, and the signature, if there is one.</summary>
[StructLayout(LayoutKind.Sequential)]
unsafe struct HeapFileHeader
{
    /// <summary>"PREHEAP\n": the line feed shows a transfer in text mode.</summary>
    public const ulong ExpectedMagic = 0x0A50414548455250;

    /// <summary>Grows with every change of this header, the manifest or the image.</summary>
    public const uint ExpectedVersion = 100 * 3 + ImageFormat.Version;

    /// <summary>Bytes of it.</summary>
    public const int Length = 8 * 8 + 2 * 32;

    /// <summary>Signatures are not longer than this.</summary>
    public const int MaxSignatureLength = 4096;

    public ulong Magic;
    public uint Version;

    /// <summary>Bytes of the <see cref="SignatureBlock"/> at the end; 0 if there is none.</summary>
    public uint SignatureLength;

    /// <summary>Bytes of everything.</summary>
    public ulong FileLength;

    public ulong ManifestLength;
    public ulong ImageOffset;
    public ulong ImageLength;

    /// <summary>Checksum of the manifest with its padding.</summary>
    public ulong ManifestChecksum;

    /// <summary>Checksum of this header with zero here.</summary>
    public ulong HeaderChecksum;

    /// <summary>SHA-256 of the manifest and of the image's metadata, which has the checksums of its heap.</summary>
    public Hash Identity;

    /// <summary>The <see cref="Identity"/> of the image that this one is a change of, or zero.</summary>
    public Hash Base;

    public readonly bool IsDelta => ((ReadOnlySpan<byte>)Base).ContainsAnyExcept((byte)0);

    public ulong ComputeChecksum()
    {
        var copy = this;
        copy.HeaderChecksum = 0;
        return Checksum.Compute((byte*)&copy, sizeof(HeapFileHeader));
    }

    [InlineArray(32)]
    public struct Hash
    {
        byte first;
    }
}
