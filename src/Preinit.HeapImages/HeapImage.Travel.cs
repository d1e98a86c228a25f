using Preinit.HeapImages;

namespace Preinit;

public static partial class HeapImage
{
    /// <inheritdoc cref="Checkpoint(string, SaveOptions)"/>
    /// <param name="stream">Where the method is written to. It stays open. No local of a suspended method may hold it, since it belongs to the process.</param>
    public static CheckpointAwaitable Checkpoint(Stream stream, SaveOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new(new(suspension => Save(stream, suspension, options)));
    }

    /// <summary>Lets a method go on that <see cref="Checkpoint(Stream, SaveOptions)"/> wrote, on a thread of the pool. Exactly its bytes are read.</summary>
    /// <inheritdoc cref="Resume(string, LoadOptions)"/>
    /// <param name="stream">The stream.</param>
    public static Task Resume(Stream stream, LoadOptions? options = null) => Resume<Task>(Load<Suspension>(stream, options));

    /// <inheritdoc cref="Resume(Stream, LoadOptions)"/>
    /// <typeparam name="T">Of the value that the outermost method returns.</typeparam>
    public static Task<T> Resume<T>(Stream stream, LoadOptions? options = null) => Resume<Task<T>>(Load<Suspension>(stream, options));
}
