namespace Preinit;

/// <summary>How an image is loaded. Immutable, and so thread-safe.</summary>
public sealed record LoadOptions
{
    internal static readonly LoadOptions Default = new();

    /// <summary>Is told how far the work is; on the thread that loads.</summary>
    public IProgress<HeapImageProgress>? Progress { get; init; }
}
