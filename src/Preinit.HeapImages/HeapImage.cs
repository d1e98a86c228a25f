using Preinit.HeapImages;

namespace Preinit;

/// <summary>
/// Saves everything that an object leads to as an image of memory, and brings it back to life in this process or another one: with its cycles, shared references, private fields, hash
/// tables and delegates, without code for each type, and without work for each object when it is loaded.
/// </summary>
/// <remarks>
/// <para>An image is as trustworthy as code: whoever can write one can have a program do anything when it is loaded. Load only what your own program wrote.</para>
/// <para>All methods are thread-safe; saves take turns. The graph must not be written to while it is saved. An object that cannot outlive its process, such as an open file,
/// is refused with the path to it, unless its field is marked with <see cref="NotCapturedAttribute"/> or its class has an <see cref="ISurrogate{T}"/>. Static methods marked with
/// <see cref="BeforeCaptureAttribute"/> of the classes in the graph run before it is saved, those with <see cref="AfterRestoreAttribute"/> after it was loaded.</para>
/// </remarks>
public static partial class HeapImage
{
    /// <summary>Saves a graph to a file, which is replaced as a whole: whenever the process stops, the old file or the new one is there.</summary>
    /// <param name="path">The file. Its folder must exist.</param>
    /// <param name="root">The object that leads to all others.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Gives up between two stages or two parts of the file, which stays as it was.</param>
    /// <exception cref="HeapImageException">An object cannot be kept, or the graph was changed meanwhile. The file stays as it was.</exception>
    /// <exception cref="IOException">The file cannot be written. It stays as it was.</exception>
    public static void Save(string path, object root, SaveOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(root);
        options ??= SaveOptions.Default;
        var file = ImageMaker.Make(root, options, cancellation);
        AtomicFile.Write(path, stream => file.Write(stream, options, cancellation));
    }

    /// <summary>Loads what <see cref="Save(string, object, SaveOptions, CancellationToken)"/> saved.</summary>
    /// <typeparam name="T">The type of the root, or one that it can be assigned to.</typeparam>
    /// <param name="path">The file.</param>
    /// <param name="options">How.</param>
    /// <returns>The root.</returns>
    /// <exception cref="HeapImageException">The file is damaged, or cannot be used in this process.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static T Load<T>(string path, LoadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        return FileReading.Load<T>(file, InFolderOf(path, options));
    }

    /// <summary>Bases are looked for beside a file.</summary>
    static LoadOptions InFolderOf(string path, LoadOptions? options) => (options ?? LoadOptions.Default) with { Folder = Path.GetDirectoryName(Path.GetFullPath(path)) };
}
