namespace Preinit.HeapImages;

/// <summary>The outermost methods that <see cref="HeapImage.Run(Func{Task})"/> starts.</summary>
static class Computation
{
    /// <summary>On a thread of the pool, where there is nothing of the caller: neither a synchronisation context nor values that flow with the execution.</summary>
    public static Task<T> Start<T>(Func<Task<T>> method)
    {
        var started = new TaskCompletionSource<Task<T>>();
        ThreadPool.UnsafeQueueUserWorkItem(_ => started.SetResult(Run(method)), null);
        return started.Task.Unwrap();
    }

    /// <inheritdoc cref="Start{T}(Func{Task{T}})"/>
    public static Task Start(Func<Task> method)
    {
        var started = new TaskCompletionSource<Task>();
        ThreadPool.UnsafeQueueUserWorkItem(_ => started.SetResult(Run(method)), null);
        return started.Task.Unwrap();
    }

    static async Task<T> Run<T>(Func<Task<T>> method)
    {
        var task = method();
        method = null!; // what it is bound to is no part of what is suspended
        return await task.ConfigureAwait(false);
    }

    static async Task Run(Func<Task> method)
    {
        var task = method();
        method = null!;
        await task.ConfigureAwait(false);
    }
}
