namespace Preinit;

/// <summary>The fields of an object in an image of an earlier build that its class does not have any more, or not of that type.</summary>
public sealed class EarlierFields
{
    readonly Dictionary<string, object?> values;

    internal EarlierFields(Dictionary<string, object?> values) => this.values = values;

    /// <summary>Their names; of an auto-property, its own.</summary>
    public IReadOnlyCollection<string> Names => values.Keys;

    /// <summary>The value of a field.</summary>
    /// <param name="name">The name of the field or the auto-property.</param>
    /// <param name="value">A number, a boolean or a character, or an object of the image; <see langword="null"/> for a structure, and for an object whose type does not exist any more.</param>
    /// <returns>Whether there is such a field.</returns>
    public bool TryGet(string name, out object? value) => values.TryGetValue(name, out value);
}
