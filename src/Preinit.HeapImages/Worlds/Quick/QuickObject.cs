namespace Preinit.HeapImages;

/// <summary>An object that a <see cref="QuickWalk"/> met.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Header">The header that it is to have.</param>
/// <param name="Place">Where it lies in the heap, or 0 if it is new.</param>
readonly record struct QuickObject(QuickType Type, uint Header, uint Place);
