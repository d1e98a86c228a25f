using Microsoft.Extensions.Logging;

namespace Preinit.HeapImages;

/// <summary>What is written to logs. Numbers and names of the values are stable.</summary>
static partial class Messages
{
    [LoggerMessage(1, LogLevel.Information, "loaded {Image}: {Objects} objects, {Bytes} bytes in {Milliseconds:0.0} ms", EventName = "HeapImageLoaded")]
    public static partial void Loaded(ILogger logger, string image, long objects, long bytes, double milliseconds);

    [LoggerMessage(2, LogLevel.Information, "saved {Image}: {Objects} objects, {Bytes} bytes in {Milliseconds:0.0} ms", EventName = "HeapImageSaved")]
    public static partial void Saved(ILogger logger, string image, long objects, long bytes, double milliseconds);

    [LoggerMessage(3, LogLevel.Error, "{Image} could not be {Operation}: {Code}: {Reason}", EventName = "HeapImageProblem")]
    public static partial void Problem(ILogger logger, Exception exception, string image, string operation, string code, string reason);

    [LoggerMessage(4, LogLevel.Error, "{Image}: {Code} {Path}: {Reason}. Way out: {WaysOut}", EventName = "HeapImageRefusal")]
    public static partial void Refusal(ILogger logger, string image, string code, string path, string reason, string waysOut);

    [LoggerMessage(5, LogLevel.Error, "{Image} could not be {Operation}", EventName = "HeapImageFailed")]
    public static partial void Failed(ILogger logger, Exception exception, string image, string operation);

    [LoggerMessage(6, LogLevel.Information, "{Image} was not {Operation}: it was given up", EventName = "HeapImageCancelled")]
    public static partial void Cancelled(ILogger logger, string image, string operation);

    [LoggerMessage(7, LogLevel.Debug, "{Image}: {Stage} ({Objects} objects, {Bytes} bytes)", EventName = "HeapImageStage")]
    public static partial void Stage(ILogger logger, string image, string stage, long objects, long bytes);

    [LoggerMessage(8, LogLevel.Trace, "{Image}: {Stage} {Done} of {Bytes} bytes", EventName = "HeapImageTransfer")]
    public static partial void Transfer(ILogger logger, string image, string stage, long done, long bytes);
}
