using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Preinit.Image;

namespace Preinit.Capture;

/// <summary>Flattens the fields of a type, structs inside structs included, into references, pointers and plain bytes.</summary>
sealed class FieldCollector
{
    const string Hidden = "(a field that reflection does not know)";
    const string NotCaptured = "Preinit.NotCapturedAttribute";

    readonly List<FieldSlot> references = [];
    readonly List<FieldSlot> pointers = [];
    readonly List<ByteRange> plain = [];
    readonly List<PlacedField> placed = [];
    readonly MemberCollector members = new();

    public FieldSlot[] References => [.. references.OrderBy(r => r.Offset)];
    public FieldSlot[] Pointers => [.. pointers];

    /// <summary>Every field, those of structs from the start of their struct.</summary>
    public PlacedField[] Placed => [.. placed];

    /// <summary>What people see of the objects.</summary>
    public MemberName[] Members => members.Found;

    /// <summary>The structs met on the way: the layout depends on theirs.</summary>
    public HashSet<Type> Structs { get; } = [];

    /// <summary>In order and merged; explicit layouts may overlap.</summary>
    public ByteRange[] Plain
    {
        get
        {
            var merged = new List<ByteRange>();
            foreach (var range in plain.OrderBy(r => r.Offset))
            {
                if (merged.Count > 0 && range.Offset <= merged[^1].Offset + merged[^1].Length)
                    merged[^1] = merged[^1] with { Length = Math.Max(merged[^1].Length, range.Offset + range.Length - merged[^1].Offset) };
                else
                    merged.Add(range);
            }
            return [.. merged];
        }
    }

    /// <summary>Whether the author of a field keeps its value out of the image.</summary>
    public static bool IsNotCaptured(FieldInfo field) => field.CustomAttributes.Any(a => a.AttributeType.FullName == NotCaptured);

    /// <summary>Adds the fields of an object's class and its base classes.</summary>
    public void AddClass(object instance)
    {
        for (var type = instance.GetType(); type != null && type != typeof(object); type = type.BaseType)
        {
            var fields = StructFields.Of(type);
            var offsets = StructFields.OffsetsInClass(instance, fields);
            for (var i = 0; i < fields.Length; i++)
            {
                placed.Add(new(fields[i], (uint)offsets[i]));
                AddField(fields[i], (uint)offsets[i], "", kept: true);
            }
        }
    }

    /// <summary>Adds a value of a type: a field, an array element or what a box holds.</summary>
    public void AddValue(Type type, uint offset, string label, bool kept, int promise = 0)
    {
        members.Add(type, offset, label);
        if (StructFields.IsReference(type))
            references.Add(new(offset, label, kept, Promise: promise));
        else if (IsNativePointer(type))
            AddPointer(offset, label, kept, PointerKind.Native);
        else if (IsHandle(type))
            AddPointer(offset, label, kept, PointerKind.GCHandle);
        else if (type.IsPrimitive || type.IsEnum)
            AddPlain(offset, (uint)StructFields.SizeOf(type), kept);
        else
        {
            members.Enter(type);
            AddStruct(type, offset, label, kept);
            members.Leave();
        }
    }

    /// <summary>
    /// Adds the references that the collector knows of and reflection does not: of fields whose types are not in a native executable, so that nothing but null can be in them.
    /// </summary>
    /// <param name="expected">Where there are references.</param>
    public void AddHidden(IEnumerable<uint> expected)
    {
        foreach (var offset in expected.Except(references.Select(r => r.Offset)).ToArray())
        {
            references.Add(new(offset, Hidden, Kept: false));
            AddPointer(offset, Hidden, kept: true, PointerKind.Native);
        }
    }

    void AddStruct(Type type, uint offset, string label, bool kept)
    {
        var fields = StructFields.Of(type);
        if (Structs.Add(type))
            placed.AddRange(fields.Zip(StructFields.OffsetsInStruct(type, fields), (f, o) => new PlacedField(f, (uint)o)));
        if (type.GetCustomAttribute<InlineArrayAttribute>() is { } inline)
        {
            var size = (uint)(StructFields.SizeOf(type) / inline.Length);
            for (uint i = 0; i < inline.Length; i++)
                AddValue(fields[0].FieldType, offset + i * size, $"{label}[{i}]", kept);
            return;
        }

        var offsets = StructFields.OffsetsInStruct(type, fields);
        for (var i = 0; i < fields.Length; i++)
            AddField(fields[i], offset + (uint)offsets[i], label, kept);
    }

    void AddField(FieldInfo field, uint offset, string label, bool kept)
    {
        kept = kept && !IsNotCaptured(field) && !SeededNumbers.Contains(field);
        label = label.Length == 0 ? FieldLabel.Of(field) : $"{label}.{FieldLabel.Of(field)}";
        if (field.IsDefined(typeof(FixedBufferAttribute)) || NativeNumbers.Contains(field))
        {
            members.AddBytes(field.FieldType, offset, label);
            AddPlain(offset, (uint)StructFields.SizeOf(field.FieldType), kept);
        }
        else
            AddValue(field.FieldType, offset, label, kept, MemberPromise.Of(field));
    }

    /// <summary>Whether a value is an address, or a handle that stands for one.</summary>
    public static bool IsPointer(Type type) => IsNativePointer(type) || IsHandle(type);

    static bool IsNativePointer(Type type) => type == typeof(nint) || type == typeof(nuint) || type.IsPointer || type.IsFunctionPointer;

    static bool IsHandle(Type type) =>
        type == typeof(GCHandle) || type.Name.StartsWith("GCHandle`") || type.FullName == "System.Runtime.DependentHandle";

    void AddPointer(uint offset, string label, bool kept, PointerKind kind)
    {
        if (kept)
            pointers.Add(new(offset, label, kept, kind));
    }

    void AddPlain(uint offset, uint length, bool kept)
    {
        if (kept)
            plain.Add(new(offset, length));
    }
}
