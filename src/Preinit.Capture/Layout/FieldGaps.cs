using System.Reflection;

namespace Preinit.Capture;

/// <summary>
/// Finds types whose fields lie as ReadyToRun code has them, and elsewhere where their assembly has none. Such code starts the fields of a class at a full
/// word if the size of the base class depends on another assembly, which may be serviced by itself; other code puts small fields into the gap before it.
/// Native AOT never leaves it open (coreclr/vm/methodtablebuilder.cpp: NeedsAlignedBaseOffset, CheckLayoutDependsOnOtherModules, PlaceInstanceFields).
/// </summary>
static class FieldGaps
{
    const uint Word = 8;

    public static bool AreIn(TypeLayout layout)
    {
        if (layout.Type.IsArray || layout.Type.IsValueType || layout.Type == typeof(string))
            return false;
        var end = Word; // after the method table
        foreach (var level in Levels(layout))
        {
            if (IsLeftOpen(level, end))
                return true;
            var last = level.MaxBy(f => f.Offset);
            end = Math.Max(end, last.Offset + SizeOf(last.Field.FieldType));
        }
        return false;
    }

    /// <summary>The fields of each class, base classes first.</summary>
    static IEnumerable<IGrouping<Type, PlacedField>> Levels(TypeLayout layout) => layout.Fields.Where(f => !f.Field.DeclaringType!.IsValueType)
        .GroupBy(f => f.Field.DeclaringType!).OrderBy(level => DepthOf(level.Key));

    static bool IsLeftOpen(IGrouping<Type, PlacedField> level, uint end) =>
        end % Word != 0 && level.Key.IsAutoLayout && DependsOnOthers(level.Key.BaseType!, level.Key.Module) && level.Min(f => f.Offset) >= AlignUp(end, Word)
        && Fits(end, [.. level.Select(f => f.Field.FieldType).Where(t => !IsStruct(t)).Select(SizeOf)]);

    /// <summary>Whether one of the fields is put into the gap. A smaller one goes there first, to align the next larger one.</summary>
    static bool Fits(uint end, uint[] sizes)
    {
        for (uint size = 1; size < Word; size *= 2)
        {
            if (end % (2 * size) != 0 && sizes.Any(s => s > size) && sizes.Any(s => s <= size))
                return true;
            if (end % (2 * size) != 0)
                break;
        }
        return sizes.Length > 0 && sizes.Max() < Word && AlignUp(end, sizes.Max()) < AlignUp(end, Word);
    }

    public static bool DependsOnOthers(Type type, Module module)
    {
        for (var current = type; current != null && current != typeof(object); current = current.BaseType)
        {
            if (current.Module != module || StructFields.Of(current).Any(f => IsStruct(f.FieldType) && IsOfOthers(f.FieldType, module)))
                return true;
        }
        return false;
    }

    static bool IsOfOthers(Type type, Module module) =>
        type.Module != module || StructFields.Of(type).Any(f => IsStruct(f.FieldType) && f.FieldType != type && IsOfOthers(f.FieldType, module));

    static bool IsStruct(Type type) => type.IsValueType && !type.IsPrimitive && !type.IsEnum;

    static uint SizeOf(Type type) => StructFields.IsReference(type) ? Word : (uint)StructFields.SizeOf(type);

    static uint AlignUp(uint offset, uint size) => (offset + size - 1) / size * size;

    static int DepthOf(Type type) => type.BaseType is { } parent ? DepthOf(parent) + 1 : 0;
}
