namespace Lisp;

/// <summary>A function written in Lisp. Its parameters are a list of names, or one name for all arguments.</summary>
sealed record Closure(object? Parameters, Pair? Body, Scope Scope)
{
    public Scope Bind(IReadOnlyList<object?> arguments)
    {
        var scope = new Scope(Scope);
        if (Parameters is Symbol all)
        {
            scope.Define(all, Pair.ListOf(arguments));
            return scope;
        }

        foreach (var (name, value) in Pair.Items(Parameters).Zip(arguments))
            scope.Define((Symbol)name!, value);
        return scope;
    }

    public override string ToString() => $"<lambda {Pair.Show(Parameters)}>";
}
