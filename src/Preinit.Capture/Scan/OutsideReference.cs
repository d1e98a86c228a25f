namespace Preinit.Capture;

/// <summary>A slot of an object in the image that refers to an object outside it.</summary>
/// <param name="Holder">The index of the object.</param>
/// <param name="Offset">The slot's offset in it.</param>
/// <param name="Link">The index of the outside object.</param>
readonly record struct OutsideReference(int Holder, long Offset, int Link);
