using System.Buffers.Binary;
using System.Reflection.PortableExecutable;

namespace Preinit.Build;

/// <summary>
/// The file of an assembly whose metadata is replaced by a larger one. It lies at the end of the last section, which grows; everything else stays
/// where it is. Machine code that was compiled in advance is no longer mentioned, since it calls what the IL called before.
/// </summary>
static class AssemblyFile
{
    /// <summary>Exports, exceptions, relocations, thread-local storage and configuration, which the loader refuses in a file that has only IL.</summary>
    static readonly int[] machineCode = [0, 3, 5, 9, 10];

    /// <param name="file">Its IL may have been changed already.</param>
    /// <param name="metadata">What replaces the metadata.</param>
    public static byte[] WithMetadata(byte[] file, byte[] metadata)
    {
        using var reader = new PEReader(new MemoryStream(file));
        var headers = reader.PEHeaders;
        var (written, address) = GrownSection.With(file, headers, metadata);
        GrownSection.WriteDirectory(written, headers.CorHeaderStartOffset + 8, address, metadata.Length);
        if (headers.CorHeader!.ManagedNativeHeaderDirectory.Size > 0)
            DropMachineCode(written, headers);
        return written;
    }

    /// <summary>The number of the machine stands for a system too.</summary>
    static void DropMachineCode(byte[] file, PEHeaders headers)
    {
        GrownSection.WriteDirectory(file, headers.CorHeaderStartOffset + 64, 0, 0);
        GrownSection.Write(file, headers.CorHeaderStartOffset + 16, (int)(headers.CorHeader!.Flags & ~CorFlags.ILLibrary | CorFlags.ILOnly));
        foreach (var directory in machineCode)
            GrownSection.WriteDirectory(file, GrownSection.Directories(headers) + 8 * directory, 0, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(headers.CoffHeaderStartOffset), (ushort)ForeignAssembly.Own);
    }
}
