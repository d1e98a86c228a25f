namespace Works;

/// <summary>Instantiated over many structs.</summary>
sealed class Holder<T>(int number) : INumbered where T : struct
{
    public int Number => number;

    public T Value { get; set; }
}
