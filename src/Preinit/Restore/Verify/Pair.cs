namespace Preinit.Restore;

/// <summary>Two things that should be the same.</summary>
/// <param name="Restored">From the image.</param>
/// <param name="Original">What the original initialisers made.</param>
/// <param name="Path">How both are reached.</param>
/// <param name="IsValue">Whether they are values of a value type, whose boxes were made for the comparison, and not objects with an identity.</param>
readonly record struct Pair(object? Restored, object? Original, PathStep Path, bool IsValue = false)
{
    public Pair Field(string label, object? restored, object? original, bool isValue = false) => new(restored, original, new(Path, label), isValue);

    public Pair Element(int index, object? restored, object? original, bool isValue = false) => new(restored, original, new(Path, index), isValue);

    public Pair Entry(object? key, object? restored, object? original, bool isValue = false) => new(restored, original, new(Path, new TableKey(key)), isValue);
}
