using System.Runtime.InteropServices;

namespace Preinit.Image;

/// <summary>A block of the heap: <see cref="ImageFormat.BlockSize"/> bytes, the last one maybe fewer.</summary>
[StructLayout(LayoutKind.Sequential)]
struct BlockRecord
{
    public ulong Checksum;

    /// <summary>Offset of the first object that starts in this block, where a second thread may begin; 0 if none does.</summary>
    public uint FirstObject;

    public uint Reserved;
}
