namespace Preinit.Capture;

/// <summary>A reference on the walk's stack.</summary>
/// <param name="Holder">The index of the object that holds it.</param>
/// <param name="Offset">The slot's offset in the holder.</param>
/// <param name="Origin">The same for people.</param>
readonly record struct Visit(int Holder, long Offset, ObjectOrigin Origin);
