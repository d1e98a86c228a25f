using Microsoft.Diagnostics.Runtime;

namespace Preinit.Build;

/// <summary>Reads the stack of an initialiser that does not come back, from outside.</summary>
static class HangingStack
{
    public static string Read(int processId)
    {
        try
        {
            using var target = DataTarget.AttachToProcess(processId, suspend: true);
            using var runtime = target.ClrVersions.Single().CreateRuntime();
            var frames = runtime.Threads.OrderBy(t => t.ManagedThreadId).First().EnumerateStackTrace()
                .Select(f => f.Method?.Signature).OfType<string>()
                .TakeWhile(f => !f.StartsWith("Preinit.Capture.") && !f.StartsWith("System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor"));
            return string.Join(Environment.NewLine, frames.Select(f => $"   at {f}"));
        }
        catch (Exception exception) // no permission to attach, or a runtime without its debugging library: the limit is still reported
        {
            return $"   (its stack could not be read: {exception.Message})";
        }
    }
}
