namespace Preinit.EndToEnd;

/// <summary>Targets that Preinit knows nothing of: one warning, and a plain publish. The SDK's workloads for them are not needed to decide.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class UnsupportedTargetTests(UnsupportedTargetTests.Restored restored) : IClassFixture<UnsupportedTargetTests.Restored>
{
    public sealed class Restored
    {
        public Restored(Workspace workspace)
        {
            App = workspace.Lay("Words");
            App.Dotnet("build").MustSucceed();
        }

        public TestApp App { get; }
    }

    [Theory]
    [InlineData("TargetPlatformIdentifier=android", "android")]
    [InlineData("TargetPlatformIdentifier=iOS", "iOS")]
    [InlineData("RuntimeIdentifier=browser-wasm", "browser-wasm")]
    [InlineData("RuntimeIdentifier=wasi-wasm", "wasi-wasm")]
    [InlineData("RuntimeIdentifier=win-x86", "win-x86")]
    [InlineData("RuntimeIdentifier=linux-arm", "linux-arm")]
    [InlineData("PlatformTarget=x86", "x86")]
    public void One_warning_says_so(string property, string target)
    {
        var decision = Decide(property).MustSucceed();
        var report = Assert.Single(BuildOutput.Reports(decision));
        Assert.Equal(("warning", "PREINIT0001"), (report.Severity, report.Code));
        Assert.StartsWith($"Preinit does not support {target}. ", report.Message);
    }

    [Fact]
    public void Switched_off_nothing_is_said() => Assert.Empty(BuildOutput.Reports(Decide("TargetPlatformIdentifier=android", "-p:PreinitEnabled=false").MustSucceed()));

    [Theory]
    [InlineData("PreinitFallback=throw")]
    [InlineData("PreinitTimeout=2.5")]
    [InlineData("PreinitInputPolicy=Strict")]
    public void Values_are_read_as_MSBuild_reads_them(string property) => Assert.Empty(BuildOutput.Reports(Decide(property).MustSucceed()));

    [Theory]
    [InlineData("PreinitFallback=Never")]
    [InlineData("PreinitTimeout=soon")]
    [InlineData("PreinitInputPolicy=none")]
    [InlineData("PreinitMostProblems=few")]
    [InlineData("PreinitSizeBudget=2 MegaBytes")]
    public void A_value_without_meaning_is_an_error(string property)
    {
        var decision = Decide(property);
        Assert.NotEqual(0, decision.ExitCode);
        Assert.Equal("PREINIT0004", Assert.Single(BuildOutput.Reports(decision)).Code);
    }

    /// <summary>The decision alone.</summary>
    ProcessResult Decide(string property, params string[] more) => restored.App.Dotnet("build", ["--no-restore", "-t:_PreinitRefuse", $"-p:{property}", "-p:UseAppHost=false", .. more]);
}
