using System.Runtime.InteropServices;

namespace Preinit.Image;

/// <summary>An object that is built anew, or made, at start-up, from others of the image, which are found in the array of roots.</summary>
[StructLayout(LayoutKind.Sequential)]
struct RebuildRecord
{
    /// <summary>Which code does it.</summary>
    public uint Kind;

    /// <summary>Index of the object in the array of roots; 0 for one that is made.</summary>
    public uint Target;

    /// <summary>Index of an array of the parts that it is built from.</summary>
    public uint Parts;

    /// <summary>The number, from 1, of an object that is made; 0 for one of the image.</summary>
    public uint Surrogate;
}
