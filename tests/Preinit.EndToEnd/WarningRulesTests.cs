namespace Preinit.EndToEnd;

/// <summary>
/// A project deals with Preinit's warnings as it does with all others, whether the tool found the reason or the targets did. Each leads
/// to its page.
/// </summary>
[Collection(EndToEndCollection.Name)]
public sealed class WarningRulesTests(WarningRulesTests.Built built) : IClassFixture<WarningRulesTests.Built>
{
    public sealed class Built
    {
        public Built(Workspace workspace)
        {
            App = workspace.Lay("Warned");
            App.Build().MustSucceed();
        }

        public TestApp App { get; }
    }

    const string Nothing = "";

    TestApp App => built.App;

    public static TheoryData<string, string[]> Rules(string code) => new()
    {
        { "warning", [] },
        { Nothing, [$"-p:NoWarn={code}"] },
        { "error", [$"-p:WarningsAsErrors={code}"] },
        { "error", ["-p:TreatWarningsAsErrors=true"] },
        { "warning", ["-p:TreatWarningsAsErrors=true", $"-p:WarningsNotAsErrors={code}"] },
        { Nothing, ["-p:TreatWarningsAsErrors=true", $"-p:NoWarn={code}"] },
        { "error", ["-p:MSBuildTreatWarningsAsErrors=true"] },
        { "warning", ["-p:MSBuildTreatWarningsAsErrors=true", $"-p:WarningsNotAsErrors={code}"] },
    };

    [Theory]
    [MemberData(nameof(Rules), "PREINIT3003")]
    public void A_warning_of_the_tool(string severity, string[] properties)
    {
        App.Dotnet("build", "--no-restore", "-t:_PreinitClean").MustSucceed(); // where nothing changed, the warning would not be repeated
        AssertReported(severity, "PREINIT3003", App.Diagnose("publish", ["--no-build", "-o", App.PublishFolder, .. properties]));
        if (severity != "error")
            Assert.Equal("worker\n", App.Run().MustSucceed().Output);
    }

    [Theory]
    [MemberData(nameof(Rules), "PREINIT0002")]
    public void A_warning_of_the_targets(string severity, string[] properties) =>
        AssertReported(severity, "PREINIT0002", App.Diagnose("build", ["--no-restore", "-t:_PreinitRefuse", "-p:RuntimeIdentifier=win-x64", .. properties]));

    /// <summary>What failed does not count as done.</summary>
    [Fact]
    public void An_error_stays_until_something_changes()
    {
        string[] publish = ["--no-build", "-o", App.PublishFolder, "-p:WarningsAsErrors=PREINIT3003", "-p:PreinitTimeout=59"];
        for (var i = 0; i < 2; i++)
            AssertReported("error", "PREINIT3003", App.Diagnose("publish", publish));
    }

    static void AssertReported(string severity, string code, (ProcessResult Result, IReadOnlyList<LoggedDiagnostic> Diagnostics) build)
    {
        Assert.Equal(severity == "error", build.Result.ExitCode != 0);
        if (severity == Nothing)
        {
            Assert.Empty(build.Diagnostics);
            return;
        }
        var diagnostic = Assert.Single(build.Diagnostics);
        Assert.Equal((severity, code), (diagnostic.Severity, diagnostic.Code));
        Assert.EndsWith($"/docs/diagnostics/{code}.md", diagnostic.Link);
    }
}
