namespace Preinit.HeapImages;

/// <summary>A reference, and what it may refer to.</summary>
/// <param name="offset">In bytes.</param>
/// <param name="declared">The type of the field, or the element.</param>
/// <param name="isExact">
/// No object of another type, even if it could be assigned: code of .NET stores into its own arrays without asking whether they are arrays of a derived class.
/// </param>
sealed class ReferenceRule(uint offset, Type declared, bool isExact)
{
    public uint Offset => offset;

    public Type Declared => declared;

    public bool IsExact => isExact;

    public bool Allows(Type type) => isExact ? type == declared : declared.IsAssignableFrom(type);
}
