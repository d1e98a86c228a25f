namespace Preinit;

/// <summary>How an image is loaded. Immutable, and so thread-safe.</summary>
public sealed record LoadOptions
{
    internal static readonly LoadOptions Default = new();

    /// <summary>
    /// Finds the images that changes saved by <see cref="HeapImage.SaveDelta(string, string, object, SaveOptions, CancellationToken)"/> are based on: gives a stream of the file, which is read from where it is and disposed of, or
    /// <see langword="null"/>. Those it does not find are looked for as files beside the one that is loaded.
    /// </summary>
    public Func<HeapImageBase, Stream?>? Bases { get; init; }

    /// <summary>Where an image is loaded from, if it is a file.</summary>
    internal string? Folder { get; init; }

    /// <summary>Is told how far the work is; on the thread that loads.</summary>
    public IProgress<HeapImageProgress>? Progress { get; init; }

    /// <summary>Proves that the image can do no harm before anything of it is restored; needed for images that somebody else may have written. Costs about as much as loading itself.</summary>
    public HeapImageVerification? Verify { get; init; }

    /// <summary>If there are any, the image must be signed with one of them. Two at a time let a key be replaced: the new one signs, the old one still loads.</summary>
    public IReadOnlyCollection<HeapImageKey> TrustedKeys { get; init; } = [];
}
