using System.Buffers.Binary;
using System.Reflection.PortableExecutable;

namespace Preinit.Build;

/// <summary>
/// The file of an assembly whose metadata is replaced by a larger one. It lies at the end of the last section, which grows; everything else stays
/// where it is. Machine code that was compiled in advance is no longer mentioned, since it calls what the IL called before.
/// </summary>
static class AssemblyFile
{
    const int SectionHeaderSize = 40;

    /// <param name="file">Its IL may have been changed already.</param>
    /// <param name="metadata">What replaces the metadata.</param>
    public static byte[] WithMetadata(byte[] file, byte[] metadata)
    {
        using var reader = new PEReader(new MemoryStream(file));
        var headers = reader.PEHeaders;
        var last = headers.SectionHeaders.MaxBy(s => s.VirtualAddress);
        var index = headers.SectionHeaders.IndexOf(last);

        var start = Aligned(Math.Max(last.SizeOfRawData, last.VirtualSize), 16);
        var size = start + metadata.Length;
        var written = new byte[Aligned(last.PointerToRawData + size, headers.PEHeader!.FileAlignment)];
        file.AsSpan(0, Math.Min(file.Length, last.PointerToRawData + last.SizeOfRawData)).CopyTo(written);
        metadata.CopyTo(written.AsSpan(last.PointerToRawData + start));

        var optional = headers.PEHeaderStartOffset;
        var section = optional + headers.CoffHeader.SizeOfOptionalHeader + SectionHeaderSize * index;
        Write(written, section + 8, size);
        Write(written, section + 16, written.Length - last.PointerToRawData);
        Write(written, optional + 56, Aligned(last.VirtualAddress + size, headers.PEHeader.SectionAlignment));
        WriteDirectory(written, optional + (headers.PEHeader.Magic == PEMagic.PE32Plus ? 112 : 96) + 8 * 4, 0, 0); // the certificate, which lay behind it all

        var cor = headers.CorHeaderStartOffset;
        WriteDirectory(written, cor + 8, last.VirtualAddress + start, metadata.Length);
        WriteDirectory(written, cor + 64, 0, 0);
        Write(written, cor + 16, (int)(headers.CorHeader!.Flags & ~CorFlags.ILLibrary | CorFlags.ILOnly));
        return written;
    }

    static void Write(byte[] file, int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), value);

    static void WriteDirectory(byte[] file, int at, int address, int size)
    {
        Write(file, at, address);
        Write(file, at + 4, size);
    }

    static int Aligned(int value, int alignment) => (value + alignment - 1) / alignment * alignment;
}
