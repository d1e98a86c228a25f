namespace Preinit.Capture;

/// <summary>
/// Bytes in the objects of a native executable that no field is known for. Reflection knows all fields that are not references, since the compiler had to lay their types out; should it ever not,
/// a layout with room for one more is not used.
/// </summary>
static class NativeHoles
{
    const uint Word = 8, Widest = 16;

    /// <summary>That of an object without fields.</summary>
    const uint Smallest = 24;

    /// <param name="layout">Of a class or a box.</param>
    public static bool AreIn(TypeLayout layout)
    {
        if (layout.Type.IsArray || layout.Type == typeof(string) || layout.Type.IsExplicitLayout)
            return false;
        var end = Word; // after the method table
        foreach (var (offset, size) in Known(layout).OrderBy(f => f.Offset))
        {
            if (offset >= end + Word && !(offset % Widest == 0 && offset - end == Word)) // what numbers of 16 bytes are aligned to
                return true;
            end = Math.Max(end, offset + size);
        }
        return layout.MethodTable.BaseSize > Smallest && layout.MethodTable.BaseSize - Word >= end + Word;
    }

    static IEnumerable<(uint Offset, uint Size)> Known(TypeLayout layout) => layout.Type.IsValueType
        ? [(Word, (uint)StructFields.SizeOf(layout.Type))]
        : layout.Fields.Where(f => !f.Field.DeclaringType!.IsValueType).Select(f => (f.Offset, (uint)StructFields.SizeOf(f.Field.FieldType)))
            .Concat(layout.References.Select(r => (r.Offset, Word)));
}
