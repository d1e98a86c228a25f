using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>A thread that waits for a task, and whoever started a computation, are no part of an image: there, nobody waits for it until it is resumed.</summary>
sealed class TaskContinuationRule : ISubstituteRule
{
    public bool AppliesTo(Type type) => typeof(Task).IsAssignableFrom(type) && AsyncCallers.Continuation != null;

    public IReadOnlyList<Substitute> For(object holder, out string? refused)
    {
        refused = null;
        var field = AsyncCallers.Continuation!;
        return field.GetValue(holder) switch
        {
            null => [new(field, null)], // also if somebody awaits it while the image is made
            _ when AsyncCallers.IsRun((Task)holder) => [new(field, null)],
            List<object?> several when several.Any(IsThread) => [new(field, new List<object?>(several.Where(c => !IsThread(c))))],
            var continuation when IsThread(continuation) => [new(field, null)],
            _ => [],
        };
    }

    static bool IsThread(object? continuation) => continuation?.GetType().Name == "SetOnInvokeMres";
}
