namespace Preinit.Restore;

/// <summary>Two things that should be the same.</summary>
/// <param name="Restored">From the image.</param>
/// <param name="Original">What the original initialisers made.</param>
/// <param name="Path">How both are reached.</param>
/// <param name="IsValue">Whether they are values of a value type, whose boxes were made for the comparison, and not objects with an identity.</param>
readonly record struct Pair(object? Restored, object? Original, PathStep Path, bool IsValue = false)
{
    /// <summary>Whether numbers here may come from identity hash codes.</summary>
    public bool MayHoldHashes { get; init; }

    public Pair Field(string label, object? restored, object? original, bool isValue = false) => this with { Restored = restored, Original = original, Path = new(Path, label), IsValue = isValue };

    public Pair Element(int index, object? restored, object? original, bool isValue = false) =>
        this with { Restored = restored, Original = original, Path = new(Path, index), IsValue = isValue };

    public Pair Entry(object? key, object? restored, object? original, bool isValue = false) =>
        this with { Restored = restored, Original = original, Path = new(Path, new TableKey(key)), IsValue = isValue };
}
