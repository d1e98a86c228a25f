using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Preinit.HeapImages;

/// <summary>Something that is done with an image, and how it ends.</summary>
sealed class Operation(ILogger logger, string image, bool isLoad, IProgress<HeapImageProgress>? next)
{
    readonly long started = Stopwatch.GetTimestamp();

    public HeapImageLogProgress Progress { get; } = new(logger, image, next);

    string Name => isLoad ? "loaded" : "saved";

    public void Complete()
    {
        var milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        if (isLoad)
            Messages.Loaded(logger, image, Progress.Objects, Progress.Bytes, milliseconds);
        else
            Messages.Saved(logger, image, Progress.Objects, Progress.Bytes, milliseconds);
    }

    /// <summary>Writes to the log, in the filter of a <see langword="catch"/>: where the exception goes on from, its stack is as it was.</summary>
    /// <returns><see langword="false"/>.</returns>
    public bool Note(Exception exception)
    {
        if (exception is HeapImageException problem)
            logger.LogHeapImageProblem(image, Name, problem);
        else if (exception is OperationCanceledException)
            Messages.Cancelled(logger, image, Name);
        else
            Messages.Failed(logger, exception, image, Name);
        return false;
    }
}
