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

    /// <inheritdoc cref="SaveDelta(string, string, object, SaveOptions, CancellationToken)"/>
    /// <param name="baseImage">The image, which <see cref="SaveOptions.Bases"/> finds, or which is a file beside the change. The change belongs to it, and is of no use without.</param>
    public static void SaveDelta(string path, HeapImageBase baseImage, object root, SaveOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(baseImage);
        ArgumentNullException.ThrowIfNull(root);
        options ??= SaveOptions.Default;
        var file = DeltaMaker.Make(path, baseImage, root, options, cancellation);
        AtomicFile.Write(path, stream => file.Write(stream, options, cancellation));
    }

    /// <inheritdoc cref="SaveDelta(string, string, object, SaveOptions, CancellationToken)"/>
    /// <remarks>When the method returns its task, the base was read and the change is made: the graph may be changed again; only the writing goes on.</remarks>
    public static async Task SaveDeltaAsync(string path, string basePath, object root, SaveOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentException.ThrowIfNullOrEmpty(basePath);
        ArgumentNullException.ThrowIfNull(root);
        options ??= SaveOptions.Default;
        var file = DeltaMaker.Make(path, basePath, root, options, cancellation);
        await AtomicFile.WriteAsync(path, stream => file.WriteAsync(stream, options, cancellation)).ConfigureAwait(false);
    }

    /// <inheritdoc cref="SaveDelta(string, HeapImageBase, object, SaveOptions, CancellationToken)"/>
    /// <remarks>When the method returns its task, the base was read and the change is made: the graph may be changed again; only the writing goes on.</remarks>
    public static async Task SaveDeltaAsync(string path, HeapImageBase baseImage, object root, SaveOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(baseImage);
        ArgumentNullException.ThrowIfNull(root);
        options ??= SaveOptions.Default;
        var file = DeltaMaker.Make(path, baseImage, root, options, cancellation);
        await AtomicFile.WriteAsync(path, stream => file.WriteAsync(stream, options, cancellation)).ConfigureAwait(false);
    }
}
