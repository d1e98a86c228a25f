using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>Specifications of types as text.</summary>
static class SpecText
{
    /// <summary>For people: <c>App.Table&lt;string, int[]&gt;</c>.</summary>
    public static string Of(TypeSpec spec) => spec switch
    {
        TypeSpec.Named named => named.Namespace.Length == 0 ? string.Join('.', named.Names.Select(Plain)) : $"{named.Namespace}.{string.Join('.', named.Names.Select(Plain))}",
        TypeSpec.Generic generic => $"{Of(generic.Definition)}<{string.Join(", ", generic.Arguments.Select(Of))}>",
        TypeSpec.Vector vector => $"{Of(vector.Element)}[]",
        TypeSpec.MultiDimensional array => $"{Of(array.Element)}[{new string(',', array.Rank - 1)}]",
        TypeSpec.Pointer pointer => $"{Of(pointer.Element)}*",
        _ => spec.ToString(),
    };

    /// <summary>For reflection: <c>App.Table`2+Entry</c>.</summary>
    public static string MetadataName(TypeSpec.Named named)
    {
        var name = string.Join('+', named.Names.Select(Escape));
        return named.Namespace.Length == 0 ? name : $"{named.Namespace}.{name}";
    }

    static bool IsSpecial(char character) => character is '\\' or ',' or '+' or '*' or '&' or '[' or ']';

    static string Plain(string name) => name.Split('`')[0];

    static string Escape(string name)
    {
        foreach (var character in name) // nearly no name has one, and the framework's search for several would have to be compiled
        {
            if (IsSpecial(character))
                return string.Concat(name.Select(c => IsSpecial(c) ? $@"\{c}" : c.ToString()));
        }
        return name;
    }
}
