using System.Buffers.Binary;
using System.Reflection.PortableExecutable;

namespace Preinit.Build;

/// <summary>The file of an assembly whose last section grew by some bytes at its end; everything else stays where it is.</summary>
/// <param name="File">The file, to be changed further.</param>
/// <param name="Address">Where the added bytes are when the file is loaded.</param>
sealed record GrownSection(byte[] File, int Address)
{
    const int SectionHeaderSize = 40;

    /// <summary>The number of a data directory.</summary>
    const int Certificate = 4;

    public static GrownSection With(byte[] file, PEHeaders headers, byte[] added)
    {
        var last = headers.SectionHeaders.MaxBy(s => s.VirtualAddress);
        var index = headers.SectionHeaders.IndexOf(last);

        var start = Aligned(Math.Max(last.SizeOfRawData, last.VirtualSize), 16);
        var size = start + added.Length;
        var written = new byte[Aligned(last.PointerToRawData + size, headers.PEHeader!.FileAlignment)];
        file.AsSpan(0, Math.Min(file.Length, last.PointerToRawData + last.SizeOfRawData)).CopyTo(written);
        added.CopyTo(written.AsSpan(last.PointerToRawData + start));

        var optional = headers.PEHeaderStartOffset;
        var section = optional + headers.CoffHeader.SizeOfOptionalHeader + SectionHeaderSize * index;
        Write(written, section + 8, size);
        Write(written, section + 16, written.Length - last.PointerToRawData);
        Write(written, optional + 56, Aligned(last.VirtualAddress + size, headers.PEHeader.SectionAlignment));
        WriteDirectory(written, Directories(headers) + 8 * Certificate, 0, 0); // it lay behind it all
        return new(written, last.VirtualAddress + start);
    }

    /// <summary>Where the data directories begin.</summary>
    public static int Directories(PEHeaders headers) => headers.PEHeaderStartOffset + (headers.PEHeader!.Magic == PEMagic.PE32Plus ? 112 : 96);

    public static void Write(byte[] file, int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), value);

    public static void WriteDirectory(byte[] file, int at, int address, int size)
    {
        Write(file, at, address);
        Write(file, at + 4, size);
    }

    static int Aligned(int value, int alignment) => (value + alignment - 1) / alignment * alignment;
}
