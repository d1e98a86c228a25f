namespace TinyLisp;

/// <summary>The local variables of a call, and those around it.</summary>
sealed class Scope(Symbol[] names, object?[] values, Scope? outer)
{
    public static object? Get(Scope? scope, Symbol name) =>
        Find(ref scope, name) is var place && place >= 0 ? scope!.Values[place] : name.Value;

    public static void Set(Scope? scope, Symbol name, object? value)
    {
        if (Find(ref scope, name) is var place && place >= 0)
            scope!.Values[place] = value;
        else if (name.IsDefined)
            name.Value = value;
        else
            throw new LispException($"{name} is not defined");
    }

    object?[] Values => values;

    /// <summary>Functions have few parameters: to look at each is faster than to hash.</summary>
    static int Find(ref Scope? scope, Symbol name)
    {
        for (; scope is not null; scope = scope.Outer)
        {
            var place = Array.IndexOf(scope.Names, name);
            if (place >= 0)
                return place;
        }

        return -1;
    }

    Symbol[] Names => names;

    Scope? Outer => outer;
}
