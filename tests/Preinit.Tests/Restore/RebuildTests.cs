namespace Preinit.Tests;

/// <summary>Code of the app runs while objects are built anew.</summary>
public class RebuildTests
{
    [ThreadStatic] static Func<int>? hash;

    sealed class Observed : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) => x == y;
        public int GetHashCode(string text) => hash?.Invoke() ?? 0;
    }

    static CapturedGraph Capture() => CapturedGraph.Of(new Dictionary<string, int>(new Observed()) { ["a"] = 1 }, _ => true);

    [Fact]
    public void It_sees_the_roots_already()
    {
        using var captured = Capture();
        object?[]? roots = null;
        var seen = 0;
        hash = () =>
        {
            seen += roots?[captured.RootIndex] is Dictionary<string, int> ? 1 : 0;
            return 5;
        };
        captured.RestoreByHost(ref roots);
        Assert.Equal(1, seen);
        Assert.Equal(1, ((Dictionary<string, int>)roots![captured.RootIndex]!)["a"]);
    }

    /// <summary>There is no way back once it runs, so nothing else can be done that is right.</summary>
    [Fact]
    public void What_it_throws_ends_the_restore()
    {
        using var captured = Capture();
        object?[]? roots = null;
        hash = () => throw new NotSupportedException("not today");
        var exception = Assert.Throws<PreinitializationException>(() => captured.RestoreByHost(ref roots));
        Assert.Contains("could not be built anew", exception.Message);
        Assert.Contains("not today", exception.Message);
    }
}
