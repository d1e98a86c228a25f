using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>How the objects of a type, or a struct, lay in memory when the image was saved.</summary>
/// <param name="Type">The type.</param>
/// <param name="Size">Bytes of a value, for structs; else 0.</param>
/// <param name="Fields">Those of base classes as well; for an array, of its elements, where these are no structs.</param>
sealed record SavedType(TypeSpec Type, int Size, SavedField[] Fields);
