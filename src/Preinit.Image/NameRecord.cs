using System.Runtime.InteropServices;

namespace Preinit.Image;

/// <summary>A name in <see cref="SectionId.Names"/>. Names are for messages: a restore that succeeds never decodes one.</summary>
[StructLayout(LayoutKind.Sequential)]
struct NameRecord
{
    public uint Offset;

    /// <summary>In bytes of UTF-8.</summary>
    public uint Length;
}
