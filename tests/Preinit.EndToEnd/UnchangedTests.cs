namespace Preinit.EndToEnd;

/// <summary>Where nothing changed, a second publish does nothing: no initialiser runs, nothing is compiled again, no file is touched.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class UnchangedTests(Workspace workspace)
{
    [Fact]
    public void Nothing_runs_again() => AssertNothingRunsAgain(["PreinitBuild", "PreinitSelfCheck"], ["_PreinitRun", "_PreinitSelfCheck"]);

    [Fact]
    public void Nothing_is_precompiled_again() => AssertNothingRunsAgain(
        ["PreinitBuild", "RunReadyToRunCompiler", "PreinitSelfCheck"], ["_PreinitRun", "_PreinitSelfCheck"],
        "-r", "linux-x64", "--no-self-contained", "-p:PublishReadyToRun=true");

    [Fact, Trait("Category", "Nightly")]
    public void Nothing_is_trimmed_again() => AssertNothingRunsAgain(
        ["PreinitBuild", "ILLink", "PreinitSeal", "PreinitSelfCheck"], ["_PreinitRun", "_RunILLink", "_PreinitSeal", "_PreinitSelfCheck"],
        "-r", "linux-x64", "-p:PublishTrimmed=true");

    [Fact, Trait("Category", "Nightly")]
    public void Nothing_is_compiled_to_native_code_again() => AssertNothingRunsAgain(
        ["PreinitBuild", "PreinitSelfCheck"], ["_PreinitRun", "IlcCompile", "LinkNative", "_PreinitSelfCheck"],
        "-r", "linux-x64", "-p:PublishAot=true");

    /// <param name="tasks">Tasks that run in the first publish and must not run in the second, in this order.</param>
    /// <param name="targets">Targets that are up to date in the second publish.</param>
    void AssertNothingRunsAgain(string[] tasks, string[] targets, params string[] arguments)
    {
        var app = workspace.Lay("Words", allSources: true);
        var first = app.PublishLogged(arguments);
        Assert.Equal(tasks, first.Tasks.Select(t => t.Name).Where(tasks.Contains));
        Assert.Empty(first.UpToDate.Intersect(targets));
        var published = Snapshot.WithTimes(app.PublishFolder);

        var second = app.PublishLogged(arguments);

        Assert.Empty(second.Tasks.Select(t => t.Name).Intersect(tasks));
        Assert.DoesNotContain(second.Tasks, t => targets.Contains(t.Target));
        Assert.Superset(targets.ToHashSet(), second.UpToDate.ToHashSet());
        Assert.Equal(published, Snapshot.WithTimes(app.PublishFolder));
        RestoreLine.AssertRestored(app.RunLogged(), "Words");
    }
}
