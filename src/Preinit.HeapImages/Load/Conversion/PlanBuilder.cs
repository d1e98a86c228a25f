using System.Reflection;
using Preinit.Capture;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>Plans the conversion of each type of an image.</summary>
/// <param name="manifest">Of the image.</param>
/// <param name="sameBuilds">The assemblies that are those that it was made with.</param>
sealed class PlanBuilder(Manifest manifest, IReadOnlySet<Assembly> sameBuilds)
{
    readonly Dictionary<string, SavedType> saved = manifest.SavedTypes.ToDictionary(t => SpecText.Of(t.Type));

    public TypePlan Plan(TypeSpec spec, Type? type, TypeRecord record)
    {
        if (type == null)
            return new() { Saved = record, Differences = [$"{SpecText.Of(spec)} does not exist any more"] };
        if (ShapeOf(type) is var shape && shape != record.Shape)
            return new() { Saved = record, Differences = [$"{SpecText.Of(spec)} is something else now"] };
        var fields = new FieldMatching(saved, sameBuilds);
        AddFields(fields, spec, type, record);
        var methodTable = new MethodTableView(type.TypeHandle.Value);
        var current = record with { BaseSize = methodTable.BaseSize, ComponentSize = methodTable.ComponentSize };
        return new()
        {
            Type = type,
            Saved = record,
            Current = current,
            Moves = [.. fields.Moves],
            Defaults = [.. fields.Defaults],
            Removed = [.. fields.Removed],
            IsChanged = fields.IsChanged,
            Differences = CanMigrate(type) ? fields.Differences : [.. fields.Differences, .. fields.Retyped],
        };
    }

    void AddFields(FieldMatching fields, TypeSpec spec, Type type, TypeRecord record)
    {
        const int BoxedValue = 8;
        if (type == typeof(string) || record.Kind == TypeKind.ReferenceArray)
            return;
        var value = type.IsArray ? type.GetElementType()! : type;
        var text = SpecText.Of(spec is TypeSpec.Vector vector ? vector.Element : spec is TypeSpec.MultiDimensional array ? array.Element : spec);
        var start = type.IsArray || !type.IsValueType ? 0 : BoxedValue;
        if (!value.IsPrimitive && !value.IsEnum && !value.IsPointer && saved.TryGetValue(text, out var old))
            fields.Add(old, value, start, start);
        else if (record.ComponentSize == new MethodTableView(type.TypeHandle.Value).ComponentSize && record.BaseSize == new MethodTableView(type.TypeHandle.Value).BaseSize)
            fields.Moves.Add(new(FieldKind.Struct, FieldKind.Struct, start, start, type.IsArray ? record.ComponentSize : StructFields.SizeOf(type)));
        else
            fields.Differences.Add($"{SpecText.Of(spec)} has values of another size now");
    }

    /// <summary>A class that takes care of its earlier fields itself may change their types as it likes.</summary>
    static bool CanMigrate(Type type) => typeof(IMigrated).IsAssignableFrom(type) && !FrameworkTypes.Contains(type);

    static TypeShape ShapeOf(Type type) => type == typeof(string) ? TypeShape.String : type.IsSZArray ? TypeShape.Vector : type.IsArray ? TypeShape.MultiDimensionalArray : TypeShape.Object;
}
