using System.Text;

namespace Preinit.Build;

/// <summary>The C# source that asks the framework's source generator for the code of regular expressions.</summary>
static class RegexSource
{
    public const string ClassName = "PreinitRegexes";

    const int LinesBefore = 3;

    public static string MethodName(int index) => $"R{index}";

    /// <summary>One line for each expression: the compiler names lines when something is wrong.</summary>
    public static string Write(IReadOnlyList<RegexKey> regexes)
    {
        var source = new StringBuilder()
            .Append("using System.Text.RegularExpressions;\n")
            .Append($"static partial class {ClassName}\n")
            .Append("{\n");
        for (var i = 0; i < regexes.Count; i++)
            source.Append(Method(regexes[i], i)).Append('\n');
        return source.Append("}\n").ToString();
    }

    /// <summary>The index of the expression on a line, counted from 1.</summary>
    public static int IndexOf(int line) => line - 1 - LinesBefore;

    /// <summary>
    /// The generator makes one class for all that have the same pattern, options and time limit, whatever their cultures. So the pattern names the culture
    /// in a comment, which it drops.
    /// </summary>
    static string Method(RegexKey regex, int index)
    {
        var (pattern, culture) = regex.Culture.Length == 0 ? (regex.Pattern, "") : ($"(?#{regex.Culture}){regex.Pattern}", $", {Literal(regex.Culture)}");
        return $"[GeneratedRegex({Literal(pattern)}, (RegexOptions){(int)regex.Options}, {(regex.HasTimeout ? 1000 : -1)}{culture})] "
            + $"internal static partial Regex {MethodName(index)}();";
    }

    /// <summary>With an escape for everything that is not a plain character.</summary>
    static string Literal(string text) =>
        $"\"{string.Concat(text.Select(c => c is >= ' ' and <= '~' and not '"' and not '\\' ? c.ToString() : $"\\u{(int)c:x4}"))}\"";
}
