using System.Runtime.CompilerServices;

namespace Preinit.Capture;

/// <summary>Draws identity hash codes, to shift those that the initialisers' objects get and to see how many these drew.</summary>
sealed class HashCodeSequence
{
    const int ThreadsToStart = 3;

    readonly int[] skipped;
    readonly List<int> probes = [];

    HashCodeSequence(int[] skipped) => this.skipped = skipped;

    /// <summary>
    /// With a shift other than 0, every object that an initialiser asks for its hash code, on whichever thread, gets another one than
    /// it would without.
    /// </summary>
    public static HashCodeSequence Begin(int shift)
    {
        if (shift > 0)
            ShiftThreadIds();
        var skipped = new int[shift];
        for (var i = 0; i < shift; i++)
            skipped[i] = Draw();
        return new(skipped);
    }

    /// <summary>Marks the place that the sequence has reached.</summary>
    public void Probe() => probes.Add(Draw());

    public HashCodeTrace Trace => new([.. probes], skipped);

    static int Draw() => RuntimeHelpers.GetHashCode(new object());

    /// <summary>A thread's sequence depends on its number, so these threads stay alive to keep theirs.</summary>
    static void ShiftThreadIds()
    {
        for (var i = 0; i < ThreadsToStart; i++)
            new Thread(() => Thread.Sleep(Timeout.Infinite)) { IsBackground = true }.Start();
    }
}
