using System.Globalization;
using System.Text.RegularExpressions;

namespace Lisp;

/// <summary>Makes expressions of a text.</summary>
static partial class Reader
{
    public static IEnumerable<object?> ReadAll(string text)
    {
        var tokens = new Queue<string>(Token().Matches(text).Select(m => m.Groups[1].Value).Where(t => t.Length > 0));
        while (tokens.Count > 0)
            yield return Read(tokens);
    }

    static object? Read(Queue<string> tokens)
    {
        var token = tokens.Dequeue();
        switch (token)
        {
            case "(":
                var items = new List<object?>();
                while (tokens.Peek() != ")")
                    items.Add(Read(tokens));
                tokens.Dequeue();
                return Pair.ListOf(items);
            case "'":
                return Pair.ListOf([Symbol.Of("quote"), Read(tokens)]);
            case "#t" or "#f":
                return token == "#t";
            case ['"', .. var content, '"']:
                return content;
            default:
                return long.TryParse(token, CultureInfo.InvariantCulture, out var number) ? number : Symbol.Of(token);
        }
    }

    [GeneratedRegex("""\s*(?:;[^\n]*\n\s*)*("[^"]*"|[()']|[^\s()'";]*)""")]
    private static partial Regex Token();
}
