using System.Buffers;
using Preinit.HeapImages;

namespace Preinit;

public static partial class HeapImage
{
    /// <summary>Writes a graph to a buffer. To a pipe, better write it by <see cref="SaveAsync(System.IO.Pipelines.PipeWriter, object, SaveOptions, CancellationToken)"/>, which waits for its reader.</summary>
    /// <inheritdoc cref="Save(Stream, object, SaveOptions, CancellationToken)"/>
    /// <param name="writer">The buffer.</param>
    public static void Save(IBufferWriter<byte> writer, object root, SaveOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(root);
        options ??= SaveOptions.Default;
        ImageMaker.Make(root, options, cancellation).Write(writer, options, cancellation);
    }

    /// <summary>Loads an image from memory, which has its bytes and nothing else.</summary>
    /// <inheritdoc cref="Load{T}(string, LoadOptions)"/>
    /// <param name="image">The image.</param>
    public static T Load<T>(ReadOnlySpan<byte> image, LoadOptions? options = null) => BufferReading.Copy(image).Load<T>(options ?? LoadOptions.Default);

    /// <inheritdoc cref="Load{T}(ReadOnlySpan{byte}, LoadOptions)"/>
    public static T Load<T>(ReadOnlySequence<byte> image, LoadOptions? options = null) => BufferReading.Copy(image).Load<T>(options ?? LoadOptions.Default);
}
