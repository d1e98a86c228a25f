using Preinit.Capture;

namespace Preinit.Build;

/// <summary>Types as one writes them in a program, with their namespaces.</summary>
static class TypeText
{
    public static string Of(TypeSpec type) => type switch
    {
        TypeSpec.Named named => Of(named, []),
        TypeSpec.Generic generic => Of(generic.Definition, generic.Arguments),
        TypeSpec.Vector vector => $"{Of(vector.Element)}[]",
        TypeSpec.MultiDimensional array => $"{Of(array.Element)}[{new string(',', array.Rank - 1)}]",
        TypeSpec.Pointer pointer => $"{Of(pointer.Element)}*",
        _ => "",
    };

    /// <summary>The simple name of the assembly that a type is from; for arrays that of their elements.</summary>
    public static string? AssemblyOf(TypeSpec type) => type switch
    {
        TypeSpec.Named named => SpecKey.AssemblyOf(named),
        TypeSpec.Generic generic => SpecKey.AssemblyOf(generic.Definition),
        TypeSpec.Vector vector => AssemblyOf(vector.Element),
        TypeSpec.MultiDimensional array => AssemblyOf(array.Element),
        TypeSpec.Pointer pointer => AssemblyOf(pointer.Element),
        _ => null,
    };

    /// <summary>Each of the nested names takes its own arguments: <c>Dictionary`2</c> two, the <c>Entry</c> in it none.</summary>
    static string Of(TypeSpec.Named type, TypeSpec[] arguments)
    {
        var (names, used) = (new List<string>(), 0);
        foreach (var name in type.Names)
        {
            var parts = name.Split('`');
            var arity = parts.Length > 1 && int.TryParse(parts[^1], out var count) ? Math.Min(count, arguments.Length - used) : 0;
            names.Add(arity == 0 ? parts[0] : $"{parts[0]}<{string.Join(", ", arguments[used..(used + arity)].Select(Of))}>");
            used += arity;
        }
        return string.Join('.', type.Namespace.Length == 0 ? names : names.Prepend(type.Namespace));
    }
}
