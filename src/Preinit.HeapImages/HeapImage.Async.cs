using Preinit.HeapImages;

namespace Preinit;

public static partial class HeapImage
{
    /// <inheritdoc cref="Save(string, object, SaveOptions, CancellationToken)"/>
    /// <remarks>When the method returns its task, the image is made, and the graph may be changed again; only the writing goes on.</remarks>
    public static async Task SaveAsync(string path, object root, SaveOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(root);
        options ??= SaveOptions.Default;
        var file = ImageMaker.Make(root, options, cancellation);
        await AtomicFile.WriteAsync(path, stream => file.WriteAsync(stream, options, cancellation)).ConfigureAwait(false);
    }

    /// <inheritdoc cref="Load{T}(string, LoadOptions)"/>
    /// <param name="cancellation">Gives up reading.</param>
    public static async Task<T> LoadAsync<T>(string path, LoadOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options = InFolderOf(path, options);
        var memory = await FileReading.ReadAsync(path, options, cancellation).ConfigureAwait(false);
        return memory.Load<T>(options);
    }
}
