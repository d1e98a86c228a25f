using System.Buffers;
using System.ComponentModel;

namespace Preinit.CompilerServices;

/// <summary>Makes sets of values to search for, as they suit this processor. Not for use in source code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RebuildingSearch
{
    /// <summary>Makes a set of bytes.</summary>
    /// <param name="target">Not used.</param>
    /// <param name="parts">The values.</param>
    public static object? SearchValuesOfBytes(object? target, object?[] parts) => SearchValues.Create((byte[])parts[0]!);

    /// <summary>Makes a set of characters.</summary>
    /// <inheritdoc cref="SearchValuesOfBytes"/>
    public static object? SearchValuesOfChars(object? target, object?[] parts) => SearchValues.Create((char[])parts[0]!);

    /// <summary>Makes a set of strings.</summary>
    /// <param name="target">Not used.</param>
    /// <param name="parts">The values, and whether case is ignored.</param>
    public static object? SearchValuesOfStrings(object? target, object?[] parts) =>
        SearchValues.Create((string[])parts[0]!, (bool)parts[1]! ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
}
