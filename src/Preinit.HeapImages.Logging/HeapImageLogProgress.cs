using Microsoft.Extensions.Logging;
using Preinit.HeapImages;

namespace Preinit;

/// <summary>Tells a log how far saving or loading is: stages at the level <see cref="LogLevel.Debug"/>, the bytes that are read or written at <see cref="LogLevel.Trace"/>. As thread-safe as the log.</summary>
/// <param name="logger">The log.</param>
/// <param name="name">What the image is called in it.</param>
/// <param name="next">Is told as well.</param>
public sealed class HeapImageLogProgress(ILogger logger, string name, IProgress<HeapImageProgress>? next = null) : IProgress<HeapImageProgress>
{
    readonly ILogger logger = logger ?? throw new ArgumentNullException(nameof(logger));
    readonly string name = name ?? throw new ArgumentNullException(nameof(name));
    long objects, bytes;

    /// <summary>How many objects the image has, as far as was told.</summary>
    internal long Objects => Interlocked.Read(ref objects);

    /// <summary>The size of the image, as far as was told.</summary>
    internal long Bytes => Interlocked.Read(ref bytes);

    /// <inheritdoc/>
    public void Report(HeapImageProgress value)
    {
        if (value.Objects > 0)
            Interlocked.Exchange(ref objects, value.Objects);
        if (value.Bytes > 0)
            Interlocked.Exchange(ref bytes, value.Bytes);
        if (value.Done > 0)
            Messages.Transfer(logger, name, value.Stage, value.Done, value.Bytes);
        else
            Messages.Stage(logger, name, value.Stage, value.Objects, value.Bytes);
        next?.Report(value);
    }
}
