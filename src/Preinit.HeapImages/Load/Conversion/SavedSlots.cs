using System.Reflection;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>The references of an object in the image that are kept, with their places in both.</summary>
static unsafe class SavedSlots
{
    public static List<(long Old, long New, FieldInfo? Field)> Of(byte* source, TypePlan plan)
    {
        var slots = new List<(long, long, FieldInfo?)>();
        var length = *(uint*)(source + 8);
        switch (plan.Saved.Kind)
        {
            case TypeKind.Fields:
                Add(slots, plan, 0, 0);
                break;
            case TypeKind.ReferenceArray:
                for (long i = 0; i < length; i++)
                    slots.Add((plan.Saved.DataOffset + i * sizeof(nint), plan.Saved.DataOffset + i * sizeof(nint), null));
                break;
            case TypeKind.StructArray:
                for (long i = 0; i < length; i++)
                    Add(slots, plan, plan.Saved.DataOffset + i * plan.Saved.ComponentSize, plan.Saved.DataOffset + i * plan.Current.ComponentSize);
                break;
        }
        return slots;
    }

    static void Add(List<(long, long, FieldInfo?)> slots, TypePlan plan, long from, long to)
    {
        foreach (var move in plan.Moves)
        {
            if (move.From == FieldKind.Reference)
                slots.Add((from + move.Old, to + move.New, move.Field));
        }
    }
}
