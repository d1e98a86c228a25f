using Preinit.Image;

namespace Preinit.Inspect;

/// <summary>
/// Proves what the format promises of types: a slot or a member that lies outside of its object would be read from another one. Checksums find damage, but not
/// a file that was made to do harm.
/// </summary>
static class TypeValidation
{
    const uint HeaderSize = 8;
    const uint FirstElement = 16;

    public static void Check(TypeRecord[] types, ReadOnlySpan<uint> slots, MemberModel[][] members)
    {
        for (var i = 0; i < types.Length; i++)
        {
            if (!HasShape(types[i]) || !HasSlots(types[i], slots))
                throw new InvalidDataException($"type {i} has no layout that a type can have");
            foreach (var member in members[i])
            {
                if (!IsWithin(types[i], member.Offset, member.Size) || member.Size < SizeOf(member.Kind)
                    || member.Kind == ValueKind.Reference && !IsSlot(types[i], slots, member.Offset))
                    throw new InvalidDataException($"the member {member.Name} of type {i} is none");
            }
        }
    }

    static bool HasShape(in TypeRecord type) => type.Shape switch
    {
        TypeShape.Object => type is { ComponentSize: 0, DataOffset: 0, Kind: TypeKind.Leaf or TypeKind.Fields } && type.BaseSize >= 2 * HeaderSize,
        TypeShape.String => type is { ComponentSize: sizeof(char), DataOffset: 12, BaseSize: 22, Kind: TypeKind.Leaf },
        TypeShape.Vector => type.DataOffset == FirstElement && IsArray(type),
        TypeShape.MultiDimensionalArray => type.DataOffset > FirstElement && type.DataOffset % 8 == 0 && IsArray(type),
        _ => false,
    };

    static bool IsArray(in TypeRecord type) => type.ComponentSize > 0 && type.BaseSize == type.DataOffset + HeaderSize
        && (type.Kind == TypeKind.ReferenceArray ? type.ComponentSize == 8 : type.Kind is TypeKind.Leaf or TypeKind.StructArray);

    static bool HasSlots(in TypeRecord type, ReadOnlySpan<uint> slots)
    {
        if (type.FirstSlot + (ulong)type.SlotCount > (ulong)slots.Length)
            return false;
        foreach (var slot in slots.Slice((int)type.FirstSlot, (int)type.SlotCount))
        {
            if (slot % 8 != 0 || !IsWithin(type, slot, 8))
                return false;
        }
        return true;
    }

    static bool IsSlot(in TypeRecord type, ReadOnlySpan<uint> slots, long offset) => type.Kind switch
    {
        TypeKind.ReferenceArray => offset == 0,
        TypeKind.Leaf => false,
        _ => slots.Slice((int)type.FirstSlot, (int)type.SlotCount).Contains((uint)offset),
    };

    /// <summary>Of an element, or of an object behind its type.</summary>
    static bool IsWithin(in TypeRecord type, long offset, long size) =>
        offset >= 0 && size >= 0 && (type.Shape == TypeShape.Object ? offset >= HeaderSize && offset + size <= type.BaseSize - HeaderSize : offset + size <= type.ComponentSize);

    static int SizeOf(ValueKind kind) => kind switch
    {
        ValueKind.Boolean or ValueKind.SByte or ValueKind.Byte => 1,
        ValueKind.Char or ValueKind.Int16 or ValueKind.UInt16 => 2,
        ValueKind.Int32 or ValueKind.UInt32 or ValueKind.Single => 4,
        ValueKind.Decimal or ValueKind.Guid => 16,
        ValueKind.Bytes or ValueKind.Unknown => 0,
        _ => 8,
    };
}
