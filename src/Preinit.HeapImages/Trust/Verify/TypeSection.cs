using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>The type records of an image, which restoring goes by, against what this process says of the types.</summary>
static unsafe class TypeSection
{
    /// <summary>More would make the table of what may refer to what too large; a graph with as many is not known.</summary>
    public const int MaxTypes = 8192;

    public static void Check(Sections sections, ObjectShape[] shapes, int count)
    {
        var records = (TypeRecord*)sections.Start(SectionId.Types, sizeof(TypeRecord), out var recordCount);
        var slots = (uint*)sections.Start(SectionId.Slots, sizeof(uint), out var slotCount);
        if (recordCount != (uint)count)
            throw Problems.Unverified($"it has records of {recordCount} types, but names {count}");
        for (var i = 0; i < shapes.Length; i++)
        {
            if (!IsSame(records[i], shapes[i]) || !HasSlots(records[i], slots, slotCount, shapes[i]))
                throw Problems.Unverified($"it says that objects of {shapes[i].Type} lie in memory as they do not");
        }
    }

    static bool IsSame(in TypeRecord record, ObjectShape shape) => record.BaseSize == shape.MethodTable.BaseSize && record.ComponentSize == shape.MethodTable.ComponentSize
        && record.Kind == shape.Kind && record.Shape == shape.Shape && record.DataOffset == shape.DataOffset;

    static bool HasSlots(in TypeRecord record, uint* slots, uint slotCount, ObjectShape shape)
    {
        var references = shape.Kind == TypeKind.ReferenceArray ? [] : shape.References;
        if (record.SlotCount != (uint)references.Length || record.FirstSlot + (ulong)record.SlotCount > slotCount)
            return false;
        for (var i = 0; i < references.Length; i++)
        {
            if (slots[record.FirstSlot + i] != references[i].Offset)
                return false;
        }
        return true;
    }
}
