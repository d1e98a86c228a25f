using System.Runtime.InteropServices;

namespace Preinit.Image;

/// <summary>One line of the directory behind the header.</summary>
[StructLayout(LayoutKind.Sequential)]
struct SectionEntry
{
    public SectionId Id;

    /// <summary>From the start of the image, a multiple of 8.</summary>
    public uint Offset;

    public uint Length;
    public uint Reserved;
}
