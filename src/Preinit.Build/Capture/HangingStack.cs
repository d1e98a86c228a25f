using System.Runtime.InteropServices;
using Microsoft.Diagnostics.Runtime;

namespace Preinit.Build;

/// <summary>Reads the stack of an initialiser that does not come back, from outside.</summary>
static class HangingStack
{
    public static string Read(int processId)
    {
        try
        {
            using var target = DataTarget.CreateSnapshotAndAttach(processId);
            var version = target.ClrVersions.Single();
            using var runtime = version.CreateRuntime(DebuggingLibrary(version), ignoreMismatch: true);
            var frames = runtime.Threads.OrderBy(t => t.ManagedThreadId).First().EnumerateStackTrace()
                .Select(f => f.Method?.Signature).OfType<string>().Where(f => !IsOfTheRuntime(f))
                .TakeWhile(f => !f.StartsWith("Preinit.Capture.", StringComparison.Ordinal));
            return string.Join(Environment.NewLine, frames.Select(f => $"   at {f}"));
        }
        catch (Exception exception) // no permission to attach, or a runtime without its debugging library: the rest is still reported
        {
            return $"   (its stack could not be read: {exception.Message.ReplaceLineEndings(" ")})";
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
