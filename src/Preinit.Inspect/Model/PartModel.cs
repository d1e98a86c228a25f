namespace Preinit.Inspect;

/// <summary>An image, or a part of one.</summary>
/// <param name="Index">In <see cref="AppModel.Parts"/>.</param>
/// <param name="Name">What people call the part; empty for an image that is whole, and for what parts have in common.</param>
/// <param name="Place">Where it is.</param>
/// <param name="FirstObject">The number of its first object.</param>
/// <param name="ObjectCount">How many it has, its array of roots included.</param>
/// <param name="Bytes">Of all of it.</param>
/// <param name="HeapBytes">Of its objects.</param>
/// <param name="OutsideObjects">How many objects outside are referred to,</param>
/// <param name="OutsideReferences">from how many places.</param>
/// <param name="MadeObjects">How many objects are made at start-up.</param>
/// <param name="RebuiltObjects">How many objects are complete only when code has run on them.</param>
public sealed record PartModel(int Index, string Name, ImagePlace Place, int FirstObject, int ObjectCount, long Bytes, long HeapBytes,
    int OutsideObjects, int OutsideReferences, int MadeObjects, int RebuiltObjects);
