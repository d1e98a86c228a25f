using System.Runtime.InteropServices;

namespace Preinit.Image;

/// <summary>
/// A block of the heap: <see cref="ImageFormat.BlockSize"/> bytes, the last one maybe fewer. The records of blocks with something to copy are checked before they are
/// used; of all others only the checksum counts, which needs no check, since a wrong one fits no block.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
struct BlockRecord
{
    /// <summary>The number of maps of a block that has any; those of the last one go beyond its end.</summary>
    public const int MapCount = ImageFormat.BlockSize / (RelocationMap.WordCount * 8);

    public ulong Checksum;

    /// <summary>Index of the first of its maps in <see cref="SectionId.Relocations"/>.</summary>
    public uint FirstMap;

    public BlockFlags Flags;
}
