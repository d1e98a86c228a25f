using System.Globalization;
using System.Reflection;

namespace Preinit.Restore;

/// <summary>Values as people read them: what they are, where that can be written in a few words, else of which type.</summary>
static class ValueText
{
    const int Longest = 80;

    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => Quoted(text),
        char character => $"'{Escaped(character)}'",
        bool => (bool)value ? "true" : "false",
        Type type => $"the type {NameOf(type)}",
        MemberInfo member => $"{member.DeclaringType}.{member}",
        Delegate target => $"a {NameOf(target.GetType())} of {target.Method.DeclaringType}.{target.Method.Name}",
        IFormattable formattable when PlainTypes.Contains(value.GetType()) => formattable.ToString(FormatOf(value), CultureInfo.InvariantCulture),
        Array { Rank: 1 } array => $"{NameOf(array.GetType().GetElementType()!)}[{array.Length}]",
        _ => $"a {NameOf(value.GetType())}",
    };

    /// <summary>Without the assemblies of type arguments.</summary>
    public static string NameOf(Type type) => type.ToString().Replace('+', '.');

    /// <summary>Moments that differ by less than a second must not read the same.</summary>
    static string? FormatOf(object value) => value is DateTime or DateTimeOffset or TimeOnly ? "O" : null;

    static string Quoted(string text)
    {
        var shown = text.Length <= Longest ? text : text[..Longest];
        return $"\"{string.Concat(shown.Select(Escaped))}{(shown.Length < text.Length ? $"…\" ({text.Length} characters)" : "\"")}";
    }

    static string Escaped(char character) => character switch
    {
        '"' or '\\' => $"\\{character}",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ when char.IsControl(character) || char.IsSurrogate(character) => $"\\u{(int)character:X4}",
        _ => character.ToString(),
    };
}
