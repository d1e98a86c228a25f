namespace Preinit.Image;

/// <summary>
/// The part of a method table that sizes an object. The layout (flags with the component size in the low half, then the base size)
/// is the same on CoreCLR and Native AOT and is what their garbage collector itself reads (src/coreclr/gc/env/gcenv.object.h).
/// </summary>
readonly unsafe struct MethodTableView(nint methodTable)
{
    const uint HasComponentSize = 0x8000_0000;
    const uint ContainsReferences = 0x0100_0000;

    const uint HasFinalizerFlag = 0x0010_0000;

    uint Flags => *(uint*)methodTable;

    public ushort ComponentSize => (Flags & HasComponentSize) != 0 ? (ushort)Flags : (ushort)0;

    public uint BaseSize => *(uint*)(methodTable + 4);

    public bool HasFinalizer => (Flags & HasFinalizerFlag) != 0;

    public bool HasReferences => (Flags & ContainsReferences) != 0;
}
