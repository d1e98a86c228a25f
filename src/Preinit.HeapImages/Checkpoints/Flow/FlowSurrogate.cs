using System.Runtime.ExceptionServices;

namespace Preinit.HeapImages;

/// <summary>Makes an execution context of the values that flow with it.</summary>
sealed class FlowSurrogate : ISurrogate<ExecutionContext>
{
    static readonly Lazy<ExecutionContext> empty = new(CaptureEmpty);

    /// <summary>See <see cref="FlowRule"/>.</summary>
    public object? Keep(ExecutionContext target) => throw new NotSupportedException();

    /// <summary>By setting the values and asking for what is there then: that needs nothing that the framework does not promise. Nothing of it is left with the thread.</summary>
    public ExecutionContext Rebuild(object? kept)
    {
        ExecutionContext? made = null;
        ExceptionDispatchInfo? failure = null;
        ExecutionContext.Run(empty.Value, _ =>
        {
            try
            {
                foreach (var value in (FlowedValue[])kept!)
                    value.Set();
                made = ExecutionContext.Capture();
            }
            catch (Exception exception) // of those who are told that a value changes
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
        }, null);
        failure?.Throw();
        return made!;
    }

    /// <summary>A new thread has none of the values of this one.</summary>
    static ExecutionContext CaptureEmpty()
    {
        ExecutionContext? captured = null;
        var thread = new Thread(() => captured = ExecutionContext.Capture());
        thread.UnsafeStart();
        thread.Join();
        return captured!;
    }
}
