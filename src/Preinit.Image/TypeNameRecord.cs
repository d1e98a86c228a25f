using System.Runtime.InteropServices;

namespace Preinit.Image;

/// <summary>What people call a type. The names are in <see cref="SectionId.NameTexts"/>.</summary>
[StructLayout(LayoutKind.Sequential)]
struct TypeNameRecord
{
    /// <summary>In full, much as in C#: <c>System.Collections.Generic.Dictionary&lt;string, App.Item&gt;.Entry[]</c>.</summary>
    public NameRecord Name;

    /// <summary>The simple name of the assembly that defines it, or its elements.</summary>
    public NameRecord Assembly;
}
