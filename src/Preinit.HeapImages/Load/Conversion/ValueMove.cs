using System.Reflection;

namespace Preinit.HeapImages;

/// <summary>Where a value of an object, or of an element, was and where it goes.</summary>
/// <param name="From">What it was.</param>
/// <param name="To">What it becomes; of the same kind, it is copied as it is.</param>
/// <param name="Old">Its offset in the image.</param>
/// <param name="New">Its offset in this process.</param>
/// <param name="Size">In bytes, in the image.</param>
/// <param name="Field">For references: what may be in it.</param>
readonly record struct ValueMove(FieldKind From, FieldKind To, int Old, int New, int Size, FieldInfo? Field = null);
