namespace TinyLisp;

/// <summary>A cell of a list. The empty list, which is also what is false, is null.</summary>
sealed class Pair(object? head, object? tail)
{
    public object? Head { get; set; } = head;

    public object? Tail { get; set; } = tail;

    public static Pair? ListOf(params ReadOnlySpan<object?> items)
    {
        Pair? list = null;
        for (var i = items.Length - 1; i >= 0; i--)
            list = new(items[i], list);
        return list;
    }

    /// <summary>The items of a list that ends as it should.</summary>
    public static object?[] Items(object? list)
    {
        var items = new object?[Count(list)];
        for (var i = 0; i < items.Length; i++, list = ((Pair)list!).Tail)
            items[i] = ((Pair)list!).Head;
        return items;
    }

    static int Count(object? list)
    {
        var count = 0;
        for (; list is Pair pair; list = pair.Tail)
            count++;
        return list is null ? count : throw new LispException("a list ends in something that is no list");
    }
}
