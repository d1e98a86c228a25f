using System.Globalization;
using Preinit.Build;
using Preinit.Capture;
using Preinit.HeapImages;
using Preinit.Image;

namespace Preinit.Inspect;

/// <summary>What is in the objects of a type, by the fields that a manifest lists; as <c>MemberCollector</c> lists it at publish.</summary>
sealed class ManifestMembers
{
    /// <summary>Structs in structs; the runtime has none that nest deeper.</summary>
    const int MostDepth = 100;

    /// <summary>Nobody looks at more, and few fields can make very many of structs in structs.</summary>
    const int MostMembers = 5000, MostSteps = 100_000;

    readonly Dictionary<string, SavedType> types = [];
    readonly Dictionary<string, FieldKind> numbers = []; // of enumerations that occur in fields
    int steps;

    public ManifestMembers(SavedType[] types)
    {
        foreach (var type in types)
        {
            this.types.TryAdd(SpecKey.Of(type.Type), type);
            foreach (var field in type.Fields.Where(f => f.Type != null && f.Kind is >= FieldKind.Boolean and <= FieldKind.UInt64))
                numbers.TryAdd(SpecKey.Of(field.Type!), field.Kind);
        }
    }

    /// <param name="type">The type.</param>
    /// <param name="record">Its layout.</param>
    /// <param name="slots">Where references are.</param>
    public MemberModel[] Of(TypeSpec type, in TypeRecord record, uint[] slots)
    {
        var found = new List<MemberModel>();
        steps = 0;
        if (record.Shape == TypeShape.String)
            return [];
        if (record.Shape != TypeShape.Object)
        {
            var element = type switch { TypeSpec.Vector vector => vector.Element, TypeSpec.MultiDimensional array => array.Element, _ => throw new InvalidDataException("an array has the name of something else") };
            AddValue(found, element, record.Kind == TypeKind.ReferenceArray ? FieldKind.Reference : KindOf(element, record.ComponentSize, isExact: true), 0, record.ComponentSize, "", 0);
        }
        else if (!types.TryGetValue(SpecKey.Of(type), out var saved))
            AddValue(found, type, KindOf(type, record.BaseSize - 16, isExact: false), 8, record.BaseSize - 16, "", 0); // what a box holds
        else if (saved.Size > 0)
            AddValue(found, type, FieldKind.Struct, 8, saved.Size, "", 0);
        else
            AddFields(found, saved, 0, "", 0);
        var known = new HashSet<long>(record.Kind == TypeKind.ReferenceArray ? [0u] : slots.AsSpan((int)Math.Min(record.FirstSlot, slots.Length)).ToArray().Take((int)record.SlotCount).Select(s => (long)s));
        return [.. found.Where(m => m.Kind != ValueKind.Reference || known.Contains(m.Offset)).OrderBy(m => m.Offset)];
    }

    void AddFields(List<MemberModel> found, SavedType type, long offset, string label, int depth)
    {
        foreach (var field in type.Fields)
            AddValue(found, field.Type, field.Kind, offset + field.Offset, field.Size, label.Length == 0 ? FieldLabel.Of(field.Name) : $"{label}.{FieldLabel.Of(field.Name)}", depth);
    }

    void AddValue(List<MemberModel> found, TypeSpec? type, FieldKind kind, long offset, long size, string label, int depth)
    {
        if (depth > MostDepth || ++steps > MostSteps)
            throw new InvalidDataException("its structs nest too deeply");
        if (found.Count >= MostMembers)
            return;
        if (kind != FieldKind.Struct || WholeKind(type) is not 0)
            found.Add(new(offset, label, kind != FieldKind.Struct ? ValueKindOf(kind) : WholeKind(type), checked((int)size)));
        else if (type == null || !types.TryGetValue(SpecKey.Of(type), out var parts))
            found.Add(new(offset, label, ValueKind.Bytes, checked((int)size)));
        else if (parts.Fields is [{ Offset: 0, Size: > 0 } element] && element.Size < parts.Size)
            AddElements(found, element, parts.Size, offset, label, depth + 1); // an inline array, or a buffer
        else
            AddFields(found, parts, offset, label, depth + 1);
    }

    void AddElements(List<MemberModel> found, SavedField element, int size, long offset, string label, int depth)
    {
        for (var i = 0; i < size / element.Size && found.Count < MostMembers; i++)
            AddValue(found, element.Type, element.Kind, offset + (long)i * element.Size, element.Size, string.Create(CultureInfo.InvariantCulture, $"{label}[{i}]"), depth);
    }

    /// <summary>Some structs are one value to people.</summary>
    static ValueKind WholeKind(TypeSpec? type) => type is TypeSpec.Named { Namespace: "System", Names: [var name] }
        ? name switch { "Decimal" => ValueKind.Decimal, "DateTime" => ValueKind.DateTime, "TimeSpan" => ValueKind.TimeSpan, "Guid" => ValueKind.Guid, _ => 0 } : 0;

    /// <summary>Of what is in a box or an array: the manifest says it of fields alone.</summary>
    FieldKind KindOf(TypeSpec type, long size, bool isExact)
    {
        var key = SpecKey.Of(type);
        if (type is TypeSpec.Pointer)
            return FieldKind.Pointer;
        if (types.ContainsKey(key) || WholeKind(type) != 0)
            return FieldKind.Struct;
        if (type is TypeSpec.Named { Namespace: "System", Names: [var name] } && Enum.TryParse<FieldKind>(name, out var kind) && kind is >= FieldKind.Boolean and <= FieldKind.UIntPtr)
            return kind;
        if (numbers.TryGetValue(key, out kind) || !isExact)
            return kind; // of an enumeration in a box that occurs nowhere else, nobody knows what numbers it has
        return size switch { 1 => FieldKind.Byte, 2 => FieldKind.Int16, 4 => FieldKind.Int32, 8 => FieldKind.Int64, _ => 0 };
    }

    static ValueKind ValueKindOf(FieldKind kind) => kind switch
    {
        FieldKind.Reference => ValueKind.Reference,
        FieldKind.IntPtr or FieldKind.UIntPtr or FieldKind.Pointer => ValueKind.Pointer,
        >= FieldKind.Boolean and <= FieldKind.Double => (ValueKind)(kind - FieldKind.Boolean + (int)ValueKind.Boolean),
        _ => ValueKind.Bytes,
    };
}
