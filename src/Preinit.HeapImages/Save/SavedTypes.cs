using System.Reflection;
using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>Describes layouts by name, for readers with other ones.</summary>
static class SavedTypes
{
    /// <summary>Of the types and the structs in them, each once.</summary>
    public static SavedType[] Of(IEnumerable<TypeLayout> layouts)
    {
        var found = new Dictionary<Type, SavedType>();
        foreach (var layout in layouts)
        {
            if (!layout.Type.IsArray && !layout.Type.IsValueType && layout.Type != typeof(string))
                found.TryAdd(layout.Type, new(TypeSpecs.Of(layout.Type), 0, Fields(layout.Fields.Where(f => !f.Field.DeclaringType!.IsValueType))));
            foreach (var part in layout.Structs)
                found.TryAdd(part, new(TypeSpecs.Of(part), StructFields.SizeOf(part), Fields(layout.Fields.Where(f => f.Field.DeclaringType == part))));
        }
        return [.. found.Values];
    }

    static SavedField[] Fields(IEnumerable<PlacedField> fields) => [.. fields.Select(f => Field(f.Field, (int)f.Offset))];

    static SavedField Field(FieldInfo field, int offset) => new(TypeSpecs.Of(field.DeclaringType!), field.Name,
        TypeSpecs.CanDescribe(field.FieldType) ? TypeSpecs.Of(field.FieldType) : null, KindOf(field.FieldType), offset, SizeOf(field.FieldType));

    public static FieldKind KindOf(Type type)
    {
        if (StructFields.IsReference(type))
            return FieldKind.Reference;
        if (type == typeof(nint))
            return FieldKind.IntPtr;
        if (type == typeof(nuint))
            return FieldKind.UIntPtr;
        if (type.IsPointer || type.IsFunctionPointer)
            return FieldKind.Pointer;
        return type.IsPrimitive || type.IsEnum ? (FieldKind)Type.GetTypeCode(type) : FieldKind.Struct;
    }

    static int SizeOf(Type type) => KindOf(type) switch
    {
        FieldKind.Boolean or FieldKind.SByte or FieldKind.Byte => 1,
        FieldKind.Char or FieldKind.Int16 or FieldKind.UInt16 => 2,
        FieldKind.Int32 or FieldKind.UInt32 or FieldKind.Single => 4,
        FieldKind.Struct => StructFields.SizeOf(type),
        _ => 8,
    };
}
