using System.Runtime.InteropServices;

namespace Preinit.Image;

/// <summary>An environment variable that the initialisers read: the image belongs to the value that it had.</summary>
[StructLayout(LayoutKind.Sequential)]
struct VariableRecord
{
    public NameRecord Name;

    /// <summary>Of the value (<see cref="VariableHash"/>); the value itself may be a secret.</summary>
    public ulong Hash;

    /// <summary>1 or, if there was no such variable, 0.</summary>
    public uint IsSet;

    public uint Reserved;
}
