namespace TinyLisp;

/// <summary>All that a program can name: the symbols, with what they stand for.</summary>
sealed class World
{
    readonly Dictionary<string, Symbol> _symbols = new(StringComparer.Ordinal);

    int _fresh;

    /// <summary>A world with the built-in functions only.</summary>
    public World()
    {
        AddForm("quote", SpecialForm.Quote);
        AddForm("if", SpecialForm.If);
        AddForm("define", SpecialForm.Define);
        AddForm("setq", SpecialForm.Set);
        AddForm("lambda", SpecialForm.Lambda);
        AddForm("macro", SpecialForm.Macro);
        AddForm("progn", SpecialForm.Progn);
        AddForm("while", SpecialForm.While);
        Intern("t").Value = Intern("t");
        Arithmetic.AddTo(this);
        Lists.AddTo(this);
        Texts.AddTo(this);
        Reflection.AddTo(this);
    }

    /// <summary>The number of names that have a value.</summary>
    public int DefinitionCount => _symbols.Values.Count(symbol => symbol.IsDefined);

    /// <summary>The symbol of a name.</summary>
    public Symbol Intern(ReadOnlySpan<char> name)
    {
        var symbols = _symbols.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!symbols.TryGetValue(name, out var symbol))
            symbols[name] = symbol = new(name.ToString());
        return symbol;
    }

    /// <summary>A symbol that no text can name.</summary>
    public Symbol Fresh() => new($"g{_fresh++}");

    public void Define(string name, int fewest, int most, Func<object?[], object?> function) =>
        Intern(name).Value = new Builtin(name, fewest, most, function);

    /// <summary>Evaluates all expressions of a text; the value is that of the last.</summary>
    public object? Run(string text)
    {
        object? value = null;
        for (var reader = new Reader(this, text); reader.TryRead(out var expression);)
            value = Evaluator.Evaluate(expression, null);
        return value;
    }

    /// <summary>What predicates return.</summary>
    public object? Truth(bool value) => value ? Intern("t") : null;

    void AddForm(string name, SpecialForm form) => _symbols.Add(name, new(name, form));
}
