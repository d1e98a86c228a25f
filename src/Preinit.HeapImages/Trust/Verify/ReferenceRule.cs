namespace Preinit.HeapImages;

/// <summary>A reference, and what it may refer to.</summary>
/// <param name="Offset">In bytes.</param>
/// <param name="Declared">The type of the field, or the element.</param>
/// <param name="IsExact">
/// No object of another type, even if it could be assigned: code of .NET stores into its own arrays without asking whether they are arrays of a derived class.
/// </param>
sealed record ReferenceRule(uint Offset, Type Declared, bool IsExact)
{
    public bool Allows(Type type) => IsExact ? type == Declared : Declared.IsAssignableFrom(type);
}
