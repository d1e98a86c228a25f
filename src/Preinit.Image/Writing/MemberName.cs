namespace Preinit.Image;

/// <summary>What becomes a <see cref="MemberRecord"/>.</summary>
/// <param name="Offset">From the object, or from the start of an array's element.</param>
/// <param name="Path">The names of the fields on the way.</param>
/// <param name="Kind">What the value is.</param>
/// <param name="Size">In bytes.</param>
readonly record struct MemberName(uint Offset, string Path, MemberKind Kind, uint Size);
