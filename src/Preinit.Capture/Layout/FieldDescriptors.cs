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
            if (OffsetOf(field) != OffsetIn(known, field.Name))
                return false;
        }
        return true;
    }

    /// <summary>Attributes would say it too, but what reads them takes long when it is first used.</summary>
    static int OffsetIn(Type known, string field) => field switch
    {
        "first" => 0,
        "second" => known == typeof(KnownStruct) ? StructSecond : ClassSecond,
        "third" => known == typeof(KnownStruct) ? StructThird : ClassThird,
        _ => known == typeof(KnownStruct) ? StructLast : ClassLast,
    };

    const int StructSecond = 8, StructThird = 20, StructLast = 70_001, ClassSecond = 24, ClassThird = 8, ClassLast = 1000;

#pragma warning disable CS0649, CS0169, IDE0044, IDE0051 // never assigned
    [StructLayout(LayoutKind.Explicit)]
    struct KnownStruct
    {
        [FieldOffset(0)] long first;
        [FieldOffset(StructSecond)] byte second;
        [FieldOffset(StructThird)] int third;
        [FieldOffset(StructLast)] byte last;
    }

    [StructLayout(LayoutKind.Explicit)]
    sealed class KnownClass
    {
        [FieldOffset(0)] object? first;
        [FieldOffset(ClassSecond)] DateTime second;
        [FieldOffset(ClassThird)] bool third;
        [FieldOffset(ClassLast)] object? last;
    }
#pragma warning restore CS0649, CS0169, IDE0044, IDE0051
}
