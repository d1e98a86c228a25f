using System.Text;

namespace Lisp;

/// <summary>A cell of a list. The empty list is null.</summary>
sealed class Pair(object? head, object? tail)
{
    public object? Head => head;

    public object? Tail { get; set; } = tail;

    public static Pair? ListOf(IReadOnlyList<object?> items)
    {
        Pair? list = null;
        for (var i = items.Count - 1; i >= 0; i--)
            list = new(items[i], list);
        return list;
    }

    public static IEnumerable<object?> Items(object? list)
    {
        for (; list is Pair pair; list = pair.Tail)
            yield return pair.Head;
    }

    public static string Show(object? value) => value switch
    {
        null => "()",
        bool truth => truth ? "#t" : "#f",
        Pair pair => pair.ToString(),
        string text => $"\"{text}\"",
        _ => value.ToString()!,
    };

    public override string ToString()
    {
        var text = new StringBuilder("(").AppendJoin(' ', Items(this).Select(Show));
        object? end = this;
        while (end is Pair pair)
            end = pair.Tail;
        return (end is null ? text : text.Append(" . ").Append(Show(end))).Append(')').ToString();
    }
}
