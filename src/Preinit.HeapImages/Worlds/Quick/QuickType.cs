using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>What a <see cref="QuickWalk"/> has to know of a type.</summary>
/// <param name="Layout">Of its objects.</param>
/// <param name="IsPlain">Whether they are kept as they are, and nothing else has to be asked; unless they are tables.</param>
/// <param name="TableClass">What makes them hash tables.</param>
sealed record QuickType(TypeLayout Layout, bool IsPlain, Type? TableClass);
