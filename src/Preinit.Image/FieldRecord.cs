using System.Runtime.InteropServices;

namespace Preinit.Image;

/// <summary>Where a field lies in the objects of an image. The code beside the image can ask the runtime for the same.</summary>
[StructLayout(LayoutKind.Sequential)]
struct FieldRecord
{
    /// <summary>The first type of the image whose objects contain the field, for messages.</summary>
    public uint TypeIndex;

    /// <summary>From the object, or from the start of the struct that declares it.</summary>
    public uint Offset;
}
