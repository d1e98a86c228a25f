using Preinit.HeapImages;

namespace Preinit;

public static partial class HeapImage
{
    /// <summary>
    /// Saves the async method that awaits this, as it is suspended here, with its locals, all async methods that wait for it, and everything they need.
    /// <c>await HeapImage.Checkpoint(path)</c> gives <see cref="CheckpointResult.Saved"/> here, and <see cref="CheckpointResult.Resumed"/> where <see cref="Resume(string, LoadOptions)"/>
    /// lets the method go on from the file.
    /// </summary>
    /// <remarks>
    /// The methods must be in the same builds of their assemblies there. The outermost one is best started by <see cref="Run(Func{Task})"/>. Everything that belongs to a thread or the process
    /// is refused with the path to it: synchronisation contexts (await with <c>ConfigureAwait(false)</c>), timers that a method waits for. Values of <see cref="AsyncLocal{T}"/> go along if a
    /// <see langword="static"/> <see langword="readonly"/> field holds that, and are refused if none does.
    /// </remarks>
    /// <param name="path">The file, replaced as a whole.</param>
    /// <param name="options">How.</param>
    public static CheckpointAwaitable Checkpoint(string path, SaveOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new(new(suspension => Save(path, suspension, options)));
    }

    /// <summary>Lets a method go on that <see cref="Checkpoint(string, SaveOptions)"/> saved, on a thread of the pool.</summary>
    /// <param name="path">The file. It can be resumed from any number of times.</param>
    /// <param name="options">How.</param>
    /// <returns>The task of the outermost method. If that is one of a value, see <see cref="Resume{T}(string, LoadOptions)"/>.</returns>
    /// <exception cref="HeapImageException">The file is damaged, holds something else, or cannot be used in this process.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Task Resume(string path, LoadOptions? options = null) => Resume<Task>(Load<Suspension>(path, options));

    /// <summary>The same for an outermost method that returns a value.</summary>
    /// <typeparam name="T">Of the value.</typeparam>
    /// <inheritdoc cref="Resume(string, LoadOptions)"/>
    public static Task<T> Resume<T>(string path, LoadOptions? options = null) =>
        Resume<Task<T>>(Load<Suspension>(path, options));

    /// <summary>Starts a computation that is to be saved at checkpoints: on a thread of the pool, without a synchronisation context or an execution context of the caller.</summary>
    /// <param name="method">The outermost method. What it is bound to is not saved, but what it uses is.</param>
    /// <returns>Completes with the computation.</returns>
    public static Task Run(Func<Task> method)
    {
        ArgumentNullException.ThrowIfNull(method);
        return Computation.Start(method);
    }

    /// <inheritdoc cref="Run(Func{Task})"/>
    public static Task<T> Run<T>(Func<Task<T>> method)
    {
        ArgumentNullException.ThrowIfNull(method);
        return Computation.Start(method);
    }

    static TTask Resume<TTask>(Suspension suspension) where TTask : Task
    {
        var task = suspension.Outermost as TTask ?? throw Problems.OtherResult(suspension.Outermost.GetType(), typeof(TTask));
        suspension.Resume();
        return task;
    }
}
