namespace Preinit.Capture;

/// <summary>Semaphores without a name. The operating system has their counts, which are found out by emptying and filling one.</summary>
sealed class SemaphoreRule : ISurrogateRule
{
    /// <summary>Beyond what anyone counts in a semaphore; it bounds the time that emptying takes.</summary>
    const int HighestCount = 10_000;

    public bool AppliesTo(Type type) => !OperatingSystem.IsWindows() && type == typeof(Semaphore);

    public Surrogate? For(object target, out SurrogateRefusal? refused)
    {
        refused = null;
        var semaphore = (Semaphore)target;
        try
        {
            var count = 0;
            while (count <= HighestCount && semaphore.WaitOne(0))
                count++;
            if (count <= HighestCount)
                return new(new("RebuildingThreads", nameof(Semaphore)), new("Count", count), new("Maximum", Fill(semaphore)));
        }
        catch (ObjectDisposedException) // refused below
        {
        }
        refused = new(RefusalReason.Handle);
        return null;
    }

    /// <summary>Releases an empty one as often as it allows, by halves of what may be left.</summary>
    static int Fill(Semaphore semaphore)
    {
        var total = 0;
        for (var step = 1 << 30; step > 0; step >>= 1)
        {
            try
            {
                semaphore.Release(step);
                total += step;
            }
            catch (SemaphoreFullException) // then nothing was released
            {
            }
        }
        return total;
    }
}
