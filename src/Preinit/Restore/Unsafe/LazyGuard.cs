namespace Preinit.Restore;

/// <summary>
/// Keeps the memory of a heap in the collector's hands while <see cref="LazyRelocation"/> fills it in, even if the program has dropped all objects by then. The
/// collector gives memory back to the system when a region has no objects, or none any more at its end; the objects before and behind the heap are some.
/// </summary>
/// <remarks>
/// Nobody refers to it. The collector keeps an object with a finaliser, and what it refers to, until that has run; and it asks to be run again.
/// </remarks>
sealed unsafe class LazyGuard(object before, int* status)
{
    const int Finished = 2;

    readonly int* status = status;

    /// <summary>What lies before the heap; at first the array that becomes the heap.</summary>
    public object Before { get; } = before;

    /// <summary>What lies behind the heap.</summary>
    public object? Behind;

    ~LazyGuard()
    {
        if (Volatile.Read(ref *status) != Finished)
            GC.ReRegisterForFinalize(this);
    }
}
