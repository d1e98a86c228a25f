using System.Runtime.InteropServices;

namespace Preinit.Image;

/// <summary>
/// A value in the objects of a type, those of structs inside them included; in an array, of one element. Names are in
/// <see cref="SectionId.NameTexts"/>.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
struct MemberRecord
{
    public uint TypeIndex;

    /// <summary>From the object, or from the start of the element.</summary>
    public uint Offset;

    /// <summary>After the names of the fields that it lies in: <c>Key.Low</c>. Empty for an element, or what a box holds, that has no fields.</summary>
    public NameRecord Name;

    public MemberKind Kind;

    /// <summary>In bytes.</summary>
    public uint Size;
}
