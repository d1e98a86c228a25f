using System.Globalization;
using System.Text;

namespace TinyLisp;

/// <summary>Makes text of values, in a form that can be read again where they have one.</summary>
static class Printer
{
    public static string Print(object? value)
    {
        var text = new StringBuilder();
        Print(value, text);
        return text.ToString();
    }

    static void Print(object? value, StringBuilder text)
    {
        switch (value)
        {
            case null:
                text.Append("nil");
                break;
            case long number:
                text.Append(CultureInfo.InvariantCulture, $"{number}");
                break;
            case string content:
                text.Append('"').Append(content.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n")).Append('"');
                break;
            case Pair { Head: Symbol { Form: SpecialForm.Quote }, Tail: Pair { Tail: null } quoted }:
                Print(quoted.Head, text.Append('\''));
                break;
            case Pair pair:
                PrintList(pair, text);
                break;
            default:
                text.Append(value);
                break;
        }
    }

    static void PrintList(Pair pair, StringBuilder text)
    {
        Print(pair.Head, text.Append('('));
        var tail = pair.Tail;
        for (; tail is Pair next; tail = next.Tail)
            Print(next.Head, text.Append(' '));
        if (tail is not null)
            Print(tail, text.Append(" . "));
        text.Append(')');
    }
}
