namespace Preinit.Restore;

/// <summary>What the original initialisers left in a static field of a type in the image.</summary>
/// <param name="Name">Its name, as paths begin with it.</param>
/// <param name="Root">Where its value in the image is in the array of roots, if it is there.</param>
/// <param name="Value">The value; that of a value type in a box.</param>
readonly record struct StaticValue(string Name, int Root, object? Value)
{
    /// <summary>Stands for the root of a field that is zero in the image.</summary>
    const int Zero = -1;

    /// <summary>
    /// What the field has in the image. One that had its type's default value has no root: that of a number is zero, any other <see langword="null"/>.
    /// </summary>
    public object? RestoredFrom(object?[] roots) =>
        Root >= 0 ? roots[Root] : Root == Zero && Value is ValueType ? ValueBytes.DefaultOf(Value.GetType()) : null;
}
