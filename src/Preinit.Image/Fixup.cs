using System.Runtime.InteropServices;

namespace Preinit.Image;

/// <summary>A slot of the heap that refers to an object outside the image.</summary>
[StructLayout(LayoutKind.Sequential)]
struct Fixup
{
    /// <summary>Offset of the slot in the heap.</summary>
    public uint Slot;

    /// <summary>Index of the outside object.</summary>
    public uint Link;
}
