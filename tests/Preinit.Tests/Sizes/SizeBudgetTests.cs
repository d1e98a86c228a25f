extern alias build;

using build::Preinit.Build;

namespace Preinit.Tests;

/// <summary>An image that is too large is an error, which names what grew.</summary>
public sealed class SizeBudgetTests : IDisposable
{
    static readonly SourcePosition position = new("Shop.cs", 3, 5);

    readonly string folder = Directory.CreateTempSubdirectory("preinit").FullName;
    readonly RecordingLog log = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(null)]
    [InlineData(1_000L)]
    public void Without_a_budget_or_within_it_nothing_is_said(long? budget)
    {
        Assert.True(IsKept(budget, 1_000, Root("A", 900)));
        Assert.Empty(log.Diagnostics);
    }

    [Fact]
    public void The_first_publish_names_the_largest()
    {
        Assert.False(IsKept(1_000, 2_500, Root("A", 1_300), Root("B", 900), Root("C", 5), Root("D", 4), Root("E", 3), Root("F", 2), Root("G", 1)));
        AssertTold("the image of Shop has 2,500 bytes, 1,500 more than PreinitSizeBudget allows. The largest roots: A, 1,300 bytes; B, 900 bytes; C, 5 bytes; D, 4 bytes; E, 3 bytes; and 2 others. ");
    }

    [Fact]
    public void A_later_one_names_what_grew_most()
    {
        RootSizeFile.Write(folder, [Root("A", 1_000), Root("B", 100), Root("C", 50), Root("Gone", 7)]);
        Assert.False(IsKept(1_000, 2_500, Root("A", 1_010), Root("B", 900), Root("New", 300), Root("C", 40)));
        AssertTold("the image of Shop has 2,500 bytes, 1,500 more than PreinitSizeBudget allows. What grew most since the last publish: B, by 800 to 900 bytes; New, new, 300 bytes; A, by 10 to 1,010 bytes. ");
    }

    [Fact]
    public void If_it_was_the_budget_that_shrank_it_says_so()
    {
        RootSizeFile.Write(folder, [Root("A", 1_000)]);
        Assert.False(IsKept(10, 1_100, Root("A", 1_000)));
        AssertTold("the image of Shop has 1,100 bytes, 1,090 more than PreinitSizeBudget allows. No root grew since the last publish; the largest: A, 1,000 bytes. ");
    }

    [Fact]
    public void Roots_without_a_place_in_the_source_are_named_too()
    {
        Assert.False(SizeBudget.IsKept(Options(1), 2, [], _ => throw new InvalidOperationException(), log));
        Assert.Null(Assert.Single(log.Diagnostics).Position);
    }

    void AssertTold(string start)
    {
        var diagnostic = Assert.Single(log.Diagnostics);
        Assert.Equal(("PREINIT5003", DiagnosticSeverity.Error, position), (diagnostic.Code, diagnostic.Severity, diagnostic.Position));
        Assert.StartsWith(start + "To go on: ", diagnostic.Message);
    }

    bool IsKept(long? budget, long bytes, params RootSize[] roots) => SizeBudget.IsKept(Options(budget), bytes, roots, r => r == roots.MaxBy(Growth) ? position : null, log);

    long Growth(RootSize root) => root.Bytes - (RootSizeFile.Read(folder)?.GetValueOrDefault(root.Path) ?? 0);

    PipelineOptions Options(long? budget) => new()
    {
        AssemblyPath = "/obj/Shop.dll",
        AppPath = "/bin/Shop.dll",
        OutputDirectory = folder,
        CaptureHookPath = "",
        DotnetPath = "",
        SizeBudget = budget,
    };

    static RootSize Root(string path, long bytes) => new(path, 0, null, 1, bytes);
}
