using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Runtime;

namespace Preinit.Build;

/// <summary>Reads the stack of an initialiser that does not come back, from outside.</summary>
static class HangingStack
{
    static readonly TimeSpan patience = TimeSpan.FromSeconds(60);
    static readonly TimeSpan patienceForAWholeOne = TimeSpan.FromSeconds(15);
    static readonly Lock oneAtATime = new();

    public static string Read(int processId)
    {
        var reading = Task.Run(() => TryRead(processId));
        return reading.Wait(patience) ? reading.Result : "   (its stack could not be read in time)";
    }

    static string TryRead(int processId)
    {
        try
        {
            using var scope = oneAtATime.EnterScope();
            var started = Stopwatch.StartNew();
            while (true)
            {
                var frames = Frames(processId);
                var end = frames.FindIndex(f => f.StartsWith("Preinit.Capture.", StringComparison.Ordinal));
                if (end > 0 || started.Elapsed > patienceForAWholeOne)
                    return string.Join(Environment.NewLine, frames.Take(end > 0 ? end : frames.Count).Select(f => $"   at {f}"));
            }
        }
        catch (Exception exception) // no permission to attach, or a runtime without its debugging library: the rest is still reported
        {
            return $"   (its stack could not be read: {exception.Message.ReplaceLineEndings(" ")})";
        }
    }

    /// <remarks>A thread that happens to be in native code of the runtime may show only the part of its stack that lies before that.</remarks>
    static List<string> Frames(int processId)
    {
        using var target = Open(processId);
        var version = target.ClrVersions.Single();
        using var runtime = version.CreateRuntime(DebuggingLibrary(version), ignoreMismatch: true);
        return [.. runtime.Threads.OrderBy(t => t.ManagedThreadId).First().EnumerateStackTrace()
            .Select(f => f.Method?.Signature).OfType<string>().Where(f => !IsOfTheRuntime(f))];
    }

    /// <summary>
    /// A snapshot is written by the process itself. One that is exiting writes none any more, but the thread that ended it stands still
    /// in a call of native code, whose callers can be read while all runs. Suspending a child of this process is no way: it competes
    /// with .NET's own waiting for children, and has hung.
    /// </summary>
    static DataTarget Open(int processId)
    {
        try
        {
            return DataTarget.CreateSnapshotAndAttach(processId);
        }
        catch (ServerNotAvailableException)
        {
            return DataTarget.AttachToProcess(processId, suspend: false);
        }
    }

    /// <summary>Between an initialiser and the code that runs it.</summary>
    static bool IsOfTheRuntime(string frame) =>
        frame.StartsWith("System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor", StringComparison.Ordinal)
        || frame.StartsWith("System.RuntimeType.", StringComparison.Ordinal)
        || frame.StartsWith("System.Runtime.CompilerServices.InitHelpers.", StringComparison.Ordinal);

    /// <summary>Every runtime comes with its own, beside it.</summary>
    static string DebuggingLibrary(ClrInfo version)
    {
        var name = RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "mscordaccore.dll"
            : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? "libmscordaccore.dylib" : "libmscordaccore.so";
        return Path.Combine(Path.GetDirectoryName(version.ModuleInfo.FileName)!, name);
    }
}
