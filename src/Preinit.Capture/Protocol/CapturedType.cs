namespace Preinit.Capture;

/// <summary>A type whose statics are in the image.</summary>
/// <param name="Assembly">The simple name of the assembly that defines it.</param>
/// <param name="Name">Reflection's name of the type or, for an instantiation, of its definition.</param>
/// <param name="Instantiation">For an instantiation of a generic type.</param>
/// <param name="PathPrefix">How paths that start at one of its fields begin.</param>
/// <param name="Initializer">Index in the plan of the initialiser during which it was set up.</param>
/// <param name="IsOptional">Whether the image can do without it: its static constructor may have had a part in a change, no more.</param>
sealed record CapturedType(string Assembly, string Name, TypeSpec? Instantiation, string PathPrefix, int Initializer, bool IsOptional, CapturedField[] Fields)
{
    /// <summary>What people call one of its fields.</summary>
    public string PathOf(CapturedField field) => $"{(Instantiation != null ? TypeText.Of(Instantiation) : Name.Replace('+', '.'))}.{FieldLabel.Of(field.Name)}";
}
