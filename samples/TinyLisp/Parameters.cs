namespace TinyLisp;

/// <summary>The names in a list of parameters. The one after <c>&amp;rest</c> gets a list of all further arguments.</summary>
sealed class Parameters
{
    readonly bool _hasRest;

    Parameters(Symbol[] names, bool hasRest) => (Names, _hasRest) = (names, hasRest);

    public Symbol[] Names { get; }

    public static Parameters Of(object? list)
    {
        var items = Pair.Items(list);
        var names = new List<Symbol>(items.Length);
        var hasRest = false;
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i] is not Symbol name)
                throw new LispException($"{Printer.Print(items[i])} is no name of a parameter");
            if (name.Name != "&rest")
                names.Add(name);
            else if (i == items.Length - 2)
                hasRest = true;
            else
                throw new LispException("&rest must stand before the last parameter");
        }

        return new([.. names], hasRest);
    }

    /// <summary>The values of the parameters when a function is called.</summary>
    public object?[] Bind(object?[] arguments)
    {
        var required = _hasRest ? Names.Length - 1 : Names.Length;
        if (_hasRest ? arguments.Length < required : arguments.Length != required)
            throw new LispException($"a function of {required} parameters got {arguments.Length} arguments");
        if (!_hasRest)
            return arguments;

        var values = new object?[Names.Length];
        Array.Copy(arguments, values, required);
        values[required] = Pair.ListOf(arguments.AsSpan(required));
        return values;
    }
}
