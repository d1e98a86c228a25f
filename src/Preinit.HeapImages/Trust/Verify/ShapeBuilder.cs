using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Preinit.Capture;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>Asks the runtime what objects of a type look like, and what is to be proven of them.</summary>
sealed class ShapeBuilder
{
    const uint Header = 8;

    readonly AllowList allowed;
    readonly Type type;
    readonly List<ReferenceRule> references = [];
    readonly List<ValueAt> values = [];
    readonly List<CountAt> counts = [];

    ShapeBuilder(Type type, AllowList allowed) => (this.type, this.allowed) = (type, allowed);

    /// <exception cref="HeapImageException">Objects of the type cannot be verified.</exception>
    public static ObjectShape Build(Type type, AllowList allowed)
    {
        if (ObjectTypes.Refusal(type) is { } refusal)
            throw Problems.CannotVerify(SpecText.Of(TypeSpecs.Of(type)), refusal);
        var builder = new ShapeBuilder(type, allowed);
        builder.AddAll();
        return builder.Checked(builder.ToShape());
    }

    /// <summary>They nearly are: what sorts anything has to be made by reflection first.</summary>
    static ReferenceRule[] Sorted(List<ReferenceRule> references)
    {
        var sorted = references.ToArray();
        for (var i = 1; i < sorted.Length; i++)
        {
            var (rule, place) = (sorted[i], i);
            for (; place > 0 && sorted[place - 1].Offset > rule.Offset; place--)
                sorted[place] = sorted[place - 1];
            sorted[place] = rule;
        }
        return sorted;
    }

    void AddAll()
    {
        if (type == typeof(string))
            return;
        if (type.IsArray)
            AddValue(type.GetElementType()!, 0, isExact: false);
        else if (type.IsValueType)
            AddValue(type, Header, isExact: false);
        else
            AddClasses();
    }

    ObjectShape ToShape() => new()
    {
        Type = type,
        MethodTable = new(type.TypeHandle.Value),
        Kind = references.Count == 0 ? TypeKind.Leaf : !type.IsArray ? TypeKind.Fields : type.GetElementType()!.IsValueType ? TypeKind.StructArray : TypeKind.ReferenceArray,
        Shape = type == typeof(string) ? TypeShape.String : !type.IsArray ? TypeShape.Object : type.IsSZArray ? TypeShape.Vector : TypeShape.MultiDimensionalArray,
        DataOffset = type == typeof(string) ? 12u : !type.IsArray ? 0 : type.IsSZArray ? 16 : 16 + 8 * (uint)type.GetArrayRank(),
        References = Sorted(references),
        Values = values.ToArray(),
        Counts = counts.ToArray(),
    };

    /// <summary>The collector's own list of references is the second opinion.</summary>
    ObjectShape Checked(ObjectShape shape)
    {
        if (shape.Kind == TypeKind.ReferenceArray)
            return shape;
        var start = shape.Kind == TypeKind.StructArray ? shape.DataOffset : 0;
        var seen = GcDescriptor.Of(type);
        for (var i = 0; i < Math.Max(seen.Length, shape.References.Length); i++)
        {
            if (i >= seen.Length || i >= shape.References.Length || seen[i] != shape.References[i].Offset + start)
                throw CannotVerify("reflection and the garbage collector disagree on where its references lie");
        }
        return shape;
    }

    void AddClasses()
    {
        for (var level = type; level != typeof(object); level = level!.BaseType)
        {
            var isProven = IsProven(level!);
            var places = FieldPlaces.Of(level!);
            foreach (var (field, offset) in places)
                AddField(field, (uint)offset, isProven);
            foreach (var rule in isProven ? ProvenTypes.RulesOf(level!)! : [])
                counts.Add(new(OffsetOf(level!, places, rule.Count), OffsetOf(level!, places, rule.Array)));
        }
    }

    /// <summary>Whether the type is one of .NET whose rules are known. Others are the program's, by its word.</summary>
    bool IsProven(Type part)
    {
        if (allowed.IsExplicit(part) || !FrameworkTypes.Contains(part))
            return false;
        return ProvenTypes.RulesOf(part) != null ? true : throw CannotVerify($"it has fields of {SpecText.Of(TypeSpecs.Of(part))}, whose code relies on more than is proven; allow this type by name if that is acceptable");
    }

    /// <summary>By the runtime, which compares names as they are in metadata: to have them as texts takes long when it is first done.</summary>
    uint OffsetOf(Type declaring, FieldPlace[] places, string name)
    {
        var wanted = declaring.GetField(name, BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly);
        foreach (var (field, offset) in places)
        {
            if (field == wanted)
                return (uint)offset;
        }
        throw CannotVerify($"in this version of .NET it has no field {name}");
    }

    void AddField(FieldInfo field, uint offset, bool isFrameworks)
    {
        if (!field.FieldType.IsValueType || !field.FieldType.IsNested || field.GetCustomAttribute<FixedBufferAttribute>() is not { } buffer)
            AddValue(field.FieldType, offset, isFrameworks && field.FieldType.IsArray);
        else if (buffer.ElementType == typeof(bool))
        {
            for (uint i = 0; i < buffer.Length; i++)
                values.Add(new(offset + i, ValueRule.Boolean));
        }
    }

    void AddValue(Type value, uint offset, bool isExact)
    {
        if (StructFields.IsReference(value))
            references.Add(new(offset, value, isExact));
        else if (value == typeof(bool))
            values.Add(new(offset, ValueRule.Boolean));
        else if (value.IsPrimitive && value != typeof(nint) && value != typeof(nuint))
            return;
        else if (FieldCollector.IsPointer(value))
            values.Add(new(offset, ValueRule.Zero));
        else if (!value.IsEnum)
            AddStruct(value, offset);
    }

    void AddStruct(Type value, uint offset)
    {
        if (RuleOf(value) is { } rule)
        {
            if (rule == ValueRule.DateTimeOffset && !FieldPlaces.Of(value).All(p => p.Field.FieldType == typeof(DateTime) && p.Offset == 8 || p.Field.FieldType == typeof(int) && p.Offset == 0))
                throw CannotVerify("in this version of .NET a DateTimeOffset has other fields");
            values.Add(new(offset, rule));
            return;
        }
        var isProven = IsProven(value);
        var places = FieldPlaces.Of(value);
        if (places.Length == 1 && StructFields.SizeOf(value) != StructFields.SizeOf(places[0].Field.FieldType) && value.GetCustomAttribute<InlineArrayAttribute>() is { } inline)
        {
            var size = (uint)(StructFields.SizeOf(value) / inline.Length);
            for (uint i = 0; i < inline.Length; i++)
                AddValue(places[0].Field.FieldType, offset + i * size, isExact: false);
            return;
        }
        foreach (var (field, place) in places)
            AddField(field, offset + (uint)place, isProven);
    }

    /// <summary>By its name: to load decimals, for one, takes a while.</summary>
    static ValueRule? RuleOf(Type value) => value.Assembly != typeof(object).Assembly || value.IsGenericType ? null : value.FullName switch
    {
        "System.Decimal" => ValueRule.Decimal,
        "System.DateTime" => ValueRule.DateTime,
        "System.DateTimeOffset" => ValueRule.DateTimeOffset,
        "System.DateOnly" => ValueRule.DateOnly,
        "System.TimeOnly" => ValueRule.TimeOnly,
        "System.Text.Rune" => ValueRule.Rune,
        _ => null,
    };

    HeapImageException CannotVerify(string reason) => Problems.CannotVerify(SpecText.Of(TypeSpecs.Of(type)), reason);
}
