using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>A field of a <see cref="SavedType"/>.</summary>
/// <param name="DeclaringType">The class that declares it, or the struct.</param>
/// <param name="Name">As in metadata.</param>
/// <param name="Type">What it holds; <see langword="null"/> for pointers to functions.</param>
/// <param name="Kind">How it is written.</param>
/// <param name="Offset">In bytes from the object, or the struct.</param>
/// <param name="Size">In bytes.</param>
sealed record SavedField(TypeSpec DeclaringType, string Name, TypeSpec? Type, FieldKind Kind, int Offset, int Size);
