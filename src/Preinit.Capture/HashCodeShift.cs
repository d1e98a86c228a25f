using System.Runtime.CompilerServices;

namespace Preinit.Capture;

/// <summary>
/// Shifts the sequence of identity hash codes. The runtime hands them out in an order that is the same in every process, to whatever
/// object is asked first; after a shift, every object that is asked for one gets another than it would without, on whichever thread.
/// </summary>
static class HashCodeShift
{
    const int ThreadsToStart = 3;

    /// <summary>To be called before anything else puts an object, a type for example, into a table.</summary>
    public static void Apply(int places)
    {
        if (places == 0)
            return;
        ShiftThreadIds();
        for (var i = 0; i < places; i++)
            RuntimeHelpers.GetHashCode(new object());
    }

    /// <summary>A thread's sequence depends on its number, so these threads stay alive to keep theirs.</summary>
    static void ShiftThreadIds()
    {
        for (var i = 0; i < ThreadsToStart; i++)
            new Thread(() => Thread.Sleep(Timeout.Infinite)) { IsBackground = true }.Start();
    }
}
