using System.Runtime.ExceptionServices;

namespace Preinit.HeapImages;

/// <summary>The root of an image of a suspended method: what goes on with it, and what it is told then.</summary>
/// <param name="save">Writes the image of this object.</param>
sealed class Suspension(Action<Suspension> save)
{
    [NotCaptured] readonly Action<Suspension>? save = save;
    [NotCaptured] ExceptionDispatchInfo? failure;
    [NotCaptured] bool isSaved;
    Action? continuation;

    /// <summary>Called in the middle of the method that awaits. Its callers may not have seen yet that it is suspended, so the rest is done elsewhere.</summary>
    public void Suspend(Action method)
    {
        continuation = method;
        var context = SynchronizationContext.Current;
        ThreadPool.UnsafeQueueUserWorkItem(_ => Save(context), null);
    }

    public CheckpointResult Result()
    {
        failure?.Throw();
        return isSaved ? CheckpointResult.Saved : CheckpointResult.Resumed;
    }

    /// <summary>The task of the outermost method.</summary>
    public Task Outermost => AsyncCallers.OutermostOf(AsyncCallers.BoxOf(continuation!));

    /// <summary>Lets the method go on where it was loaded.</summary>
    public void Resume() => ThreadPool.UnsafeQueueUserWorkItem(static c => c(), continuation!, preferLocal: false);

    void Save(SynchronizationContext? context)
    {
        try
        {
            AsyncCallers.WaitUntilSuspended(AsyncCallers.BoxOf(continuation!));
            save!(this);
        }
        catch (Exception exception) // of whatever kind: the method that awaits gets it
        {
            failure = ExceptionDispatchInfo.Capture(exception);
        }
        isSaved = true;
        if (context == null)
            continuation!();
        else
            context.Post(static c => ((Action)c!)(), continuation);
    }
}
