using System.Runtime.InteropServices;

namespace Preinit.Image;

/// <summary>An object that is built anew at start-up, from others of the image. All of them are found in the array of roots.</summary>
[StructLayout(LayoutKind.Sequential)]
struct RebuildRecord
{
    /// <summary>Which code does it.</summary>
    public uint Kind;

    /// <summary>Index of the object in the array of roots.</summary>
    public uint Target;

    /// <summary>Index of an array of the parts that it is built from.</summary>
    public uint Parts;

    public uint Reserved;
}
