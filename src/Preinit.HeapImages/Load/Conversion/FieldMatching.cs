using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;
using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>Compares the fields of a type in the image with those of this process, by name.</summary>
/// <param name="saved">The types of the image, by their text.</param>
/// <param name="sameBuilds">The assemblies that are those that the image was made with.</param>
sealed class FieldMatching(IReadOnlyDictionary<string, SavedType> saved, IReadOnlySet<Assembly> sameBuilds)
{
    public List<ValueMove> Moves { get; } = [];
    public List<(FieldInfo, object)> Defaults { get; } = [];
    public List<SavedField> Removed { get; } = [];
    public List<string> Differences { get; } = [];

    /// <summary>The differences that a class can take care of itself: fields of another type.</summary>
    public List<string> Retyped { get; } = [];

    public bool IsChanged { get; private set; }

    /// <param name="old">The type in the image.</param>
    /// <param name="type">The type here.</param>
    /// <param name="from">Where a value of it starts in the image: 0 for a class.</param>
    /// <param name="to">The same here.</param>
    public void Add(SavedType old, Type type, int from, int to)
    {
        if (IsGenerated(type))
        {
            Differences.Add($"{SpecText.Of(old.Type)} was made by the compiler, whose names mean something else in each build");
            return;
        }
        if (type.GetCustomAttribute<InlineArrayAttribute>() is { } inline)
        {
            AddInline(old, type, from, to, inline.Length);
            return;
        }
        var left = old.Fields.ToList();
        foreach (var (field, offset) in CurrentFields.Of(type))
        {
            if (Find(field, left) is not { } match)
                AddNew(old, field);
            else
            {
                left.Remove(match);
                AddMatch(match, field, from + match.Offset, to + offset);
            }
        }
        foreach (var gone in left)
            AddRemoved(gone, type);
    }

    /// <summary>The class that declares it may be another one than before: fields move to base classes.</summary>
    static SavedField? Find(FieldInfo field, List<SavedField> left)
    {
        var declaring = SpecText.Of(TypeSpecs.Of(field.DeclaringType!));
        foreach (var name in CurrentFields.NamesOf(field))
        {
            SavedField[] named = [.. left.Where(f => f.Name == name)];
            if ((named.FirstOrDefault(f => SpecText.Of(f.DeclaringType) == declaring) ?? (named.Length == 1 ? named[0] : null)) is { } found)
                return found;
        }
        return null;
    }

    void AddMatch(SavedField old, FieldInfo field, int from, int to)
    {
        var kind = SavedTypes.KindOf(field.FieldType);
        if (FieldCollector.IsNotCaptured(field))
            return;
        if (old.Kind == FieldKind.Struct && kind == FieldKind.Struct)
            AddStruct(old, field, from, to);
        else if (old.Kind == kind)
            Moves.Add(new(kind, kind, from, to, old.Size, field));
        else if (Widening.Exists(old.Kind, kind))
        {
            IsChanged = true;
            Moves.Add(new(old.Kind, kind, from, to, old.Size));
        }
        else
        {
            IsChanged = true;
            Retyped.Add($"{NameOf(field)} was {TextOf(old)}, and is {field.FieldType} now");
            Removed.Add(old);
        }
    }

    void AddStruct(SavedField old, FieldInfo field, int from, int to)
    {
        if (old.Type == null || !saved.TryGetValue(SpecText.Of(old.Type), out var type))
            AddDifference(field, "has a type that the image does not describe");
        else if (IsFixedBuffer(field))
        {
            if (type.Size == StructFields.SizeOf(field.FieldType))
                Moves.Add(new(FieldKind.Struct, FieldKind.Struct, from, to, type.Size));
            else
                AddDifference(field, $"had {type.Size} bytes, and has {StructFields.SizeOf(field.FieldType)} now");
        }
        else
            Add(type, field.FieldType, from, to);
    }

    void AddInline(SavedType old, Type type, int from, int to, int length)
    {
        var field = StructFields.Of(type)[0];
        var (oldSize, size) = (old.Size / length, StructFields.SizeOf(type) / length);
        if (old.Fields.Length != 1 || old.Size % length != 0 || old.Fields[0].Size != oldSize)
        {
            Differences.Add($"{type} had another length");
            return;
        }
        for (var i = 0; i < length; i++)
            AddMatch(old.Fields[0], field, from + i * oldSize, to + i * size);
    }

    void AddNew(SavedType old, FieldInfo field)
    {
        IsChanged = true;
        if (FrameworkTypes.Contains(field.DeclaringType!))
            AddDifference(field, "is new in this version of .NET");
        if (DefaultOf(field) is { } value && !field.DeclaringType!.IsValueType)
            Defaults.Add((field, value));
    }

    void AddRemoved(SavedField gone, Type type)
    {
        IsChanged = true;
        Removed.Add(gone);
        if (FrameworkTypes.Contains(type))
            Differences.Add($"{SpecText.Of(gone.DeclaringType)}.{FieldLabel.Of(gone.Name)} does not exist in this version of .NET");
    }

    void AddDifference(FieldInfo field, string text)
    {
        IsChanged = true;
        Differences.Add($"{NameOf(field)} {text}");
    }

    static string NameOf(FieldInfo field) => $"{SpecText.Of(TypeSpecs.Of(field.DeclaringType!))}.{FieldLabel.Of(field)}";

    static object? DefaultOf(FieldInfo field)
    {
        const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var attribute = field.GetCustomAttribute<DefaultValueAttribute>() ?? field.DeclaringType!.GetProperty(FieldLabel.Of(field), Declared)?.GetCustomAttribute<DefaultValueAttribute>();
        return attribute?.Value is { } value && field.FieldType.IsInstanceOfType(value) ? value : null;
    }

    static bool IsFixedBuffer(FieldInfo field) => field.IsDefined(typeof(FixedBufferAttribute));

    /// <summary>Closures, state machines, anonymous types. The names of wrappers for collection expressions say what is in them.</summary>
    bool IsGenerated(Type type) => !sameBuilds.Contains(type.Assembly) && type.Name.StartsWith('<') && !type.Name.StartsWith("<>z__", StringComparison.Ordinal);

    static string TextOf(SavedField field) => field.Type == null ? "a pointer" : SpecText.Of(field.Type);
}
