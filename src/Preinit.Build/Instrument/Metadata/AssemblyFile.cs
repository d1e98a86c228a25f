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

    /// <summary>Numbers of data directories.</summary>
    const int Certificate = 4;

    /// <summary>Exports, exceptions, relocations, thread-local storage and configuration, which the loader refuses in a file that has only IL.</summary>
    static readonly int[] machineCode = [0, 3, 5, 9, 10];

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
        var directories = optional + (headers.PEHeader.Magic == PEMagic.PE32Plus ? 112 : 96);
        WriteDirectory(written, directories + 8 * Certificate, 0, 0); // it lay behind it all

        var cor = headers.CorHeaderStartOffset;
        WriteDirectory(written, cor + 8, last.VirtualAddress + start, metadata.Length);
        if (headers.CorHeader!.ManagedNativeHeaderDirectory.Size > 0)
            DropMachineCode(written, headers, directories);
        return written;
    }

    /// <summary>The number of the machine stands for a system too.</summary>
    static void DropMachineCode(byte[] file, PEHeaders headers, int directories)
    {
        WriteDirectory(file, headers.CorHeaderStartOffset + 64, 0, 0);
        Write(file, headers.CorHeaderStartOffset + 16, (int)(headers.CorHeader!.Flags & ~CorFlags.ILLibrary | CorFlags.ILOnly));
        foreach (var directory in machineCode)
            WriteDirectory(file, directories + 8 * directory, 0, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(headers.CoffHeaderStartOffset), (ushort)ForeignAssembly.Own);
    }

    static void Write(byte[] file, int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), value);

    static void WriteDirectory(byte[] file, int at, int address, int size)
    {
        Write(file, at, address);
        Write(file, at + 4, size);
    }

    static int Aligned(int value, int alignment) => (value + alignment - 1) / alignment * alignment;
}
