namespace Preinit.Inspect;

/// <summary>A value in the objects of a type, or in the elements of an array.</summary>
/// <param name="Offset">From the object, or from the start of the element.</param>
/// <param name="Name">The names of the fields that lead there.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Size">In bytes.</param>
public sealed record MemberModel(long Offset, string Name, ValueKind Kind, int Size);
