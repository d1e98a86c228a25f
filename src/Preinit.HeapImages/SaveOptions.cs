namespace Preinit;

/// <summary>How an image is saved. Immutable, and so thread-safe.</summary>
public sealed record SaveOptions
{
    internal static readonly SaveOptions Default = new();

    /// <summary>
    /// Classes that implement <see cref="ISurrogate{T}"/> for objects that belong to a process, beside those that are found by themselves in the assemblies of the objects' types.
    /// </summary>
    public IReadOnlyList<Type> Surrogates { get; init; } = [];

    /// <summary>Finds what the base of <see cref="HeapImage.SaveDelta(string, string, object, SaveOptions, CancellationToken)"/> is a change of: see <see cref="LoadOptions.Bases"/>.</summary>
    public Func<HeapImageBase, Stream?>? Bases { get; init; }

    /// <summary>Is told how far the work is; on the thread that saves.</summary>
    public IProgress<HeapImageProgress>? Progress { get; init; }

    /// <summary>Signs the image.</summary>
    public HeapImageSigner? Signer { get; init; }

    /// <summary>Types whose static fields are saved, too, and so lead to nothing outside.</summary>
    internal IReadOnlySet<Type>? Inside { get; init; }
}
