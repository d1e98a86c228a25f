using System.Runtime.InteropServices;

namespace Preinit.Image;

/// <summary>
/// A large array without references. These lie at the end of the heap, behind a gap, and need not be copied: what restoring has to know of
/// them is here, so that it touches no page of theirs but the one with the method table.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
struct LargeArrayRecord
{
    /// <summary>Where it starts in the heap.</summary>
    public uint Offset;

    /// <summary>Index of its type, which stands in the heap too.</summary>
    public uint Type;

    /// <summary>The number of its elements, which stands in the heap too.</summary>
    public uint Length;

    public uint Reserved;
}
