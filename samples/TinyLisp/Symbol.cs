namespace TinyLisp;

/// <summary>A name. A world has one symbol of each name, so symbols are compared by reference. Its global value lies in the symbol itself.</summary>
sealed class Symbol(string name, SpecialForm form = SpecialForm.None)
{
    public string Name => name;

    /// <summary>What a list means that begins with this symbol.</summary>
    public SpecialForm Form => form;

    public bool IsDefined { get; private set; }

    public object? Value
    {
        get => IsDefined ? field : throw new LispException($"{name} is not defined");
        set
        {
            field = value;
            IsDefined = true;
        }
    }

    public override string ToString() => name;
}
