using System.Runtime.InteropServices;

namespace Preinit.HeapImages;

/// <summary>
/// The first bytes of what a delta has in the place of an image. Behind it come the name of the base's file in UTF-8, at a multiple of 8, and then the <see cref="DeltaStep"/>s.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
struct DeltaHeader
{
    /// <summary>Checksum of everything behind it.</summary>
    public ulong Checksum;

    /// <summary>Bytes of the image that the delta gives.</summary>
    public ulong ImageLength;

    /// <summary>Bytes of the image that it is a change of.</summary>
    public ulong BaseLength;

    /// <summary>Bytes of the name: a path from the delta's folder, with slashes.</summary>
    public uint NameLength;

    public uint Reserved;
}
