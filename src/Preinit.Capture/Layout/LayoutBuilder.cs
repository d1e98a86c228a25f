using Preinit.Image;

namespace Preinit.Capture;

/// <summary>Finds out the layout of each type once.</summary>
sealed class LayoutBuilder
{
    readonly Dictionary<Type, TypeLayout> layouts = [];

    public TypeLayout Of(object instance)
    {
        var type = instance.GetType();
        if (!layouts.TryGetValue(type, out var layout))
            layouts[type] = layout = Checked(Build(type, instance), instance);
        return layout;
    }

    static TypeLayout Build(Type type, object instance)
    {
        var methodTable = new MethodTableView(type.TypeHandle.Value);
        var refused = RefusedTypes.Reason(type);
        if (refused != null)
            return new() { Type = type, MethodTable = methodTable, Kind = TypeKind.Leaf, Shape = TypeShape.Object, Refused = refused };
        if (type == typeof(string))
            return new() { Type = type, MethodTable = methodTable, Kind = TypeKind.Leaf, Shape = TypeShape.String, DataOffset = 12 };

        var fields = new FieldCollector();
        if (type.IsArray)
            fields.AddValue(type.GetElementType()!, 0, "", kept: true);
        else if (type.IsValueType)
            fields.AddValue(type, (uint)nint.Size, "", kept: true);
        else
            fields.AddClass(instance);
        if (NativeRuntime.IsHere && !HoldsReferencesAlone(type))
            fields.AddHidden(GcDescriptor.Offsets(instance).Select(o => o - DataOffset(type)));
        return new()
        {
            Type = type,
            MethodTable = methodTable,
            Kind = KindOf(type, fields),
            Shape = !type.IsArray ? TypeShape.Object : type.IsSZArray ? TypeShape.Vector : TypeShape.MultiDimensionalArray,
            DataOffset = DataOffset(type),
            References = fields.References,
            Pointers = fields.Pointers,
            Plain = fields.Plain,
            Structs = fields.Structs,
            Fields = fields.Placed,
            Members = fields.Members,
            HasFinalizer = Finalizers.Has(type),
        };
    }

    static uint DataOffset(Type type) => !type.IsArray ? 0 : type.IsSZArray ? 16 : 16 + 8 * (uint)type.GetArrayRank();

    static bool HoldsReferencesAlone(Type type) => type.IsArray && StructFields.IsReference(type.GetElementType()!);

    static TypeKind KindOf(Type type, FieldCollector fields) =>
        fields.References.Length == 0 ? TypeKind.Leaf
        : !type.IsArray ? TypeKind.Fields
        : type.GetElementType()!.IsValueType ? TypeKind.StructArray
        : TypeKind.ReferenceArray;

    /// <summary>A layout on which reflection and the garbage collector disagree is not used, nor one of a type that metadata cannot name.</summary>
    static TypeLayout Checked(TypeLayout layout, object instance)
    {
        if (layout.Refused != null || layout.Kind == TypeKind.ReferenceArray)
            return layout;

        var start = layout.Kind == TypeKind.StructArray ? layout.DataOffset : 0;
        var seen = layout.References.Select(r => r.Offset + start);
        var expected = GcDescriptor.Offsets(instance);
        return seen.SequenceEqual(expected) && !(NativeRuntime.IsHere && NativeHoles.AreIn(layout)) && TypeSpecs.CanDescribe(layout.Type)
            ? layout
            : new() { Type = layout.Type, MethodTable = layout.MethodTable, Kind = TypeKind.Leaf, Shape = TypeShape.Object, Refused = RefusalReason.UnknownLayout };
    }
}
