using System.ComponentModel;

namespace Preinit.CompilerServices;

/// <summary>Makes what threads wait for, and what each has its own of, at start-up. Not for use in source code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RebuildingThreads
{
    /// <summary>Makes a <see cref="System.Threading.ThreadLocal{T}"/>.</summary>
    /// <param name="target">Not used.</param>
    /// <param name="parts">The factory or nothing, whether all values are tracked, whether this thread has a value, the value.</param>
    public static object? ThreadLocal<T>(object? target, object?[] parts)
    {
        var tracksAll = (bool)parts[1]!;
        var local = parts[0] is Func<T> factory ? new ThreadLocal<T>(factory, tracksAll) : new ThreadLocal<T>(tracksAll);
        if ((bool)parts[2]!)
            local.Value = (T)parts[3]!;
        return local;
    }

    /// <summary>Makes a <see cref="System.Threading.ManualResetEvent"/>.</summary>
    /// <param name="target">Not used.</param>
    /// <param name="parts">Whether it is set.</param>
    public static object? ManualResetEvent(object? target, object?[] parts) => new ManualResetEvent((bool)parts[0]!);

    /// <summary>Makes an <see cref="System.Threading.AutoResetEvent"/>.</summary>
    /// <inheritdoc cref="ManualResetEvent"/>
    public static object? AutoResetEvent(object? target, object?[] parts) => new AutoResetEvent((bool)parts[0]!);

    /// <summary>Makes an <see cref="System.Threading.EventWaitHandle"/>.</summary>
    /// <param name="target">Not used.</param>
    /// <param name="parts">Whether it is set, and whether it stays so.</param>
    public static object? EventWaitHandle(object? target, object?[] parts) =>
        new EventWaitHandle((bool)parts[0]!, (bool)parts[1]! ? EventResetMode.ManualReset : EventResetMode.AutoReset);

    /// <summary>Makes a <see cref="System.Threading.Semaphore"/>.</summary>
    /// <param name="target">Not used.</param>
    /// <param name="parts">Its count and its maximum.</param>
    public static object? Semaphore(object? target, object?[] parts) => new Semaphore((int)parts[0]!, (int)parts[1]!);

    /// <summary>Makes a <see cref="System.Threading.ReaderWriterLockSlim"/>.</summary>
    /// <param name="target">Not used.</param>
    /// <param name="parts">Its recursion policy.</param>
    public static object? ReaderWriterLockSlim(object? target, object?[] parts) => new ReaderWriterLockSlim((LockRecursionPolicy)(int)parts[0]!);
}
