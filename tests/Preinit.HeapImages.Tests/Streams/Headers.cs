using System.Runtime.InteropServices;

namespace Preinit.HeapImages.Tests.Streams;

static class Headers
{
    /// <summary>The image with another length in its header, whose checksum is right.</summary>
    public static byte[] WithLength(byte[] image, long length)
    {
        var header = MemoryMarshal.Read<HeapFileHeader>(image);
        header.FileLength = (ulong)length;
        header.HeaderChecksum = header.ComputeChecksum();
        var changed = image.ToArray();
        MemoryMarshal.Write(changed, header);
        return changed;
    }
}
