namespace Preinit.Capture;

/// <summary>What a delegate is bound to.</summary>
/// <param name="Kind">Where the object is found.</param>
/// <param name="Index">Its index there.</param>
readonly record struct DelegateTarget(DelegateTargetKind Kind, int Index);

enum DelegateTargetKind : byte
{
    None,

    /// <summary>An object of the image, held by the array of roots.</summary>
    Root,

    /// <summary>An outside object whose link comes before the delegate's own.</summary>
    Link,
}
