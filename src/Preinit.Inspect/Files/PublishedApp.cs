namespace Preinit.Inspect;

/// <summary>What was found in a published app.</summary>
/// <param name="Path">As it was given.</param>
/// <param name="Images">The image, or its parts in their order; more than one app may be in a folder.</param>
/// <param name="Holders">For each of these, the types that the code beside it names, in the order of the image; <see langword="null"/> where there is no metadata.</param>
public sealed record PublishedApp(string Path, IReadOnlyList<FoundImage> Images, IReadOnlyList<IReadOnlyList<string>?> Holders)
{
    /// <summary>Why images of libraries cannot be read; another version of Preinit may have packed them.</summary>
    public IReadOnlyList<InspectException> Unreadable { get; init; } = [];

    /// <summary>If it is no app but a heap image: what that says of itself.</summary>
    public HeapImageModel? HeapImage { get; init; }
}
