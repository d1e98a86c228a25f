using System.Reflection;
using System.Runtime.InteropServices;

namespace Preinit.Capture;

/// <summary>
/// Where fields lie, as the runtime's own descriptions of them say (src/coreclr/vm/field.h: the pointer to the class, four bytes of flags, and four whose lower 27 bits are the offset). That spares the code by
/// which <see cref="StructFields"/> asks, and the assemblies that make it.
/// </summary>
static unsafe class FieldDescriptors
{
    const int Offset = 12;
    const uint Mask = (1 << 27) - 1;

    /// <summary>Whether they say of known fields what is known. In a runtime of which this does not hold, nothing is read from them.</summary>
    public static bool AreKnown { get; } = !NativeRuntime.IsHere && Agrees(typeof(KnownStruct)) && Agrees(typeof(KnownClass));

    /// <summary>From the start of the struct, or, in a class, from behind the method table.</summary>
    public static int OffsetOf(FieldInfo field) => (int)(*(uint*)(field.FieldHandle.Value + Offset) & Mask);

    static bool Agrees(Type known)
    {
        foreach (var field in StructFields.Of(known))
        {
            if (OffsetOf(field) != OffsetOf(field.FieldType))
                return false;
        }
        return true;
    }

    /// <summary>Told apart by their types: to read an attribute, or the name of a field, takes long when it is first done.</summary>
    static int OffsetOf(Type field) => field == typeof(byte) ? 8 : field == typeof(int) ? 20 : field == typeof(short) ? Far : field == typeof(double) ? 24 : field == typeof(bool) ? 8 : field == typeof(string) ? 1000 : 0;

    const int Far = 70_001;

#pragma warning disable CS0649, CS0169, IDE0044, IDE0051 // never assigned
    [StructLayout(LayoutKind.Explicit)]
    struct KnownStruct
    {
        [FieldOffset(0)] long first;
        [FieldOffset(8)] byte second;
        [FieldOffset(20)] int third;
        [FieldOffset(Far)] short last;
    }

    [StructLayout(LayoutKind.Explicit)]
    sealed class KnownClass
    {
        [FieldOffset(0)] object? first;
        [FieldOffset(24)] double second;
        [FieldOffset(8)] bool third;
        [FieldOffset(1000)] string? last;
    }
#pragma warning restore CS0649, CS0169, IDE0044, IDE0051
}
