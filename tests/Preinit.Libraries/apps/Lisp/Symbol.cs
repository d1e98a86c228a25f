namespace Lisp;

/// <summary>A name. Two of the same text are the same object, so that they can be compared by reference.</summary>
sealed class Symbol
{
    static readonly Dictionary<string, Symbol> s_all = new(StringComparer.Ordinal);

    readonly string _text;

    Symbol(string text) => _text = text;

    public static int Count => s_all.Count;

    public static Symbol Of(string text)
    {
        if (!s_all.TryGetValue(text, out var symbol))
            s_all.Add(text, symbol = new(text));
        return symbol;
    }

    public override string ToString() => _text;
}
