using System.Runtime.InteropServices;

namespace Preinit.Image;

/// <summary>An assembly whose types occur in an image: the image belongs to that build of it.</summary>
[StructLayout(LayoutKind.Sequential)]
struct AssemblyRecord
{
    public Guid Module;

    /// <summary>A type of the image that the assembly defines; through it the assembly is found at start-up.</summary>
    public uint TypeIndex;

    public NameRecord Name;
    public uint Reserved;
}
