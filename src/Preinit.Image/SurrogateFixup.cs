using System.Runtime.InteropServices;

namespace Preinit.Image;

/// <summary>A reference from the heap to an object that is made at start-up.</summary>
[StructLayout(LayoutKind.Sequential)]
struct SurrogateFixup
{
    /// <summary>Offset in the heap of the object that holds it.</summary>
    public uint Holder;

    /// <summary>Offset of the slot in that object.</summary>
    public uint Slot;

    /// <summary>The number of the object that is made.</summary>
    public uint Surrogate;
}
