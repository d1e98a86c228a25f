namespace Preinit.HeapImages.Tests.Streams;

/// <summary>Keeps what it is told, at once.</summary>
sealed class ProgressList : IProgress<HeapImageProgress>
{
    readonly List<HeapImageProgress> told = [];

    public void Report(HeapImageProgress value) => told.Add(value);

    /// <summary>The stage began with nothing, came by in between, and ended with everything.</summary>
    public void AssertCounts(string stage, long bytes)
    {
        long[] done = [.. told.Where(p => p.Stage == stage).Select(p => p.Done)];
        Assert.Equal(0, done[0]);
        Assert.Equal(bytes, done[^1]);
        Assert.True(done.Length > 2);
        Assert.Equal(done.Order().Distinct(), done);
        Assert.All(told.Where(p => p.Stage == stage), p => Assert.Equal(bytes, p.Bytes));
    }
}
