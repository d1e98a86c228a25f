using Preinit.HeapImages;

namespace Preinit;

public static partial class HeapImage
{
    /// <summary>
    /// Saves what is new or changed in a graph since an image was saved, which may be such a change itself. The graph may be the one that was saved, or one that was loaded from the image, in
    /// whichever process: the two are compared. Loading the change loads everything, as if all had been saved.
    /// </summary>
    /// <param name="path">The file, replaced as a whole. Its folder must exist.</param>
    /// <param name="basePath">The image. The change belongs to it, and is of no use without: keep both in their places to each other, or see <see cref="LoadOptions.Bases"/>.</param>
    /// <param name="root">The object that leads to all others.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Gives up between two stages; the file stays as it was.</param>
    /// <exception cref="ArgumentException">The file is the base itself, or one that the base is a change of.</exception>
    /// <exception cref="HeapImageException">The base is damaged or incomplete; or the graph cannot be saved, see <see cref="Save(string, object, SaveOptions, CancellationToken)"/>.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public static void SaveDelta(string path, string basePath, object root, SaveOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentException.ThrowIfNullOrEmpty(basePath);
        ArgumentNullException.ThrowIfNull(root);
        options ??= SaveOptions.Default;
        var file = DeltaMaker.Make(path, basePath, root, options, cancellation);
        AtomicFile.Write(path, stream => file.Write(stream, options, cancellation));
    }

    /// <summary>Makes one ordinary image of a change and everything that it is based on. Its identity is that of the change, so that later changes of that are changes of this one too.</summary>
    /// <param name="deltaPath">The change. An ordinary image is copied.</param>
    /// <param name="outputPath">The file, replaced as a whole; it may be the same one.</param>
    /// <param name="options">Finds the bases.</param>
    /// <exception cref="HeapImageException">A file is damaged, or a base is not there or another one.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public static void Flatten(string deltaPath, string outputPath, LoadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(deltaPath);
        ArgumentException.ThrowIfNullOrEmpty(outputPath);
        Flattening.Run(deltaPath, outputPath, options?.Bases);
    }

    /// <summary>What tells an image from all others, as <see cref="HeapImageBase.Identity"/> names it.</summary>
    /// <param name="path">The file.</param>
    public static string IdentityOf(string path)
    {
        using var file = BaseFinder.Open(path);
        return file.Identity;
    }

    /// <summary>What an image is a change of; <see langword="null"/> for an ordinary one.</summary>
    /// <param name="path">The file.</param>
    public static HeapImageBase? BaseOf(string path)
    {
        using var file = BaseFinder.Open(path);
        return file.Header.IsDelta ? new(file.Base, file.Delta().BaseName) : null;
    }
}
