using Mono.Cecil;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>
/// Compares the declarations that decide how an object lies in memory. The runtimes lay fields out by the same rules, so the same fields in
/// the same order get the same places; where that is not so, the app's check of itself finds it.
/// </summary>
sealed class LayoutComparison(TargetFramework target)
{
    /// <summary>Known to the garbage collector, not described by their fields.</summary>
    static readonly string[] builtIn = ["System.Object", "System.ValueType", "System.Enum", "System.String", "System.Array"];

    readonly Dictionary<TypeDefinition, string?> known = [];

    /// <returns>What differs, or <see langword="null"/>.</returns>
    public string? Difference(TypeSpec type) => type switch
    {
        TypeSpec.Named named => OfNamed(named),
        TypeSpec.Generic generic => OfNamed(generic.Definition) ?? generic.Arguments.Select(OfArgument).FirstOrDefault(d => d != null),
        TypeSpec.Vector vector => OfArgument(vector.Element),
        TypeSpec.MultiDimensional array => OfArgument(array.Element),
        _ => null,
    };

    /// <summary>Of an element or argument only a struct matters: of the others there are only references.</summary>
    string? OfArgument(TypeSpec type) => type is TypeSpec.Named { IsValueType: true } or TypeSpec.Generic { Definition.IsValueType: true } ? Difference(type) : null;

    string? OfNamed(TypeSpec.Named spec) => target.Captured(spec) is { } definition ? OfDefinition(definition) : null;

    string? OfDefinition(TypeDefinition type)
    {
        if (type.IsPrimitive || builtIn.Contains(type.FullName))
            return null;
        if (known.TryGetValue(type, out var difference))
            return difference;
        known[type] = null; // a struct may occur in a class that it refers to
        return known[type] = OfOwnFields(type) ?? Dependencies(type).Select(OfDefinition).FirstOrDefault(d => d != null);
    }

    string? OfOwnFields(TypeDefinition type)
    {
        if (!target.Has(type.Module.Assembly.Name.Name))
            return null;
        if (target.Target(type) is not { } other)
            return $"{type.FullName} does not exist there";
        var (before, after) = (Shape(type), Shape(other));
        var first = before.Except(after).Concat(after.Except(before)).FirstOrDefault();
        return before.SequenceEqual(after) ? null : $"{type.FullName}: {first ?? "their order"}";
    }

    /// <summary>Base types and the structs inside.</summary>
    static IEnumerable<TypeDefinition> Dependencies(TypeDefinition type)
    {
        if (type.BaseType?.Resolve() is { } parent)
            yield return parent;
        foreach (var field in type.Fields.Where(f => !f.IsStatic && f.FieldType is { IsValueType: true, IsGenericParameter: false }))
        {
            if (field.FieldType.Resolve() is { } definition && definition != type)
                yield return definition;
        }
    }

    static List<string> Shape(TypeDefinition type) =>
    [
        $"layout {type.Attributes & TypeAttributes.LayoutMask} {type.PackingSize} {type.ClassSize}",
        $"base type {type.BaseType?.FullName}",
        .. type.Fields.Where(f => !f.IsStatic).Select(f => $"field {f.Name} of type {f.FieldType.FullName}{(f.Offset >= 0 ? $" at {f.Offset}" : "")}"),
    ];
}
