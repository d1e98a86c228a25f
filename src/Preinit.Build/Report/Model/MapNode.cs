namespace Preinit.Build;

/// <summary>A part of the heap: all of it, what a static field holds, the objects of a type there, one object.</summary>
/// <param name="Kind"><c>image</c>, <c>root</c>, <c>shared</c> (by several roots), <c>unreached</c>, <c>type</c>, <c>object</c>, or <c>rest</c>: what is too small to be shown by itself.</param>
/// <param name="Name">Of the root or the type, or the path to the object.</param>
/// <param name="Children">Whose sum it is, if they are shown.</param>
sealed record MapNode(string Kind, string Name, long Bytes, int Objects, IReadOnlyList<MapNode>? Children = null);
