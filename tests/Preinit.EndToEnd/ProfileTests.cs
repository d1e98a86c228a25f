using System.Text.Json;

namespace Preinit.EndToEnd;

/// <summary>What a recorded run changed comes first in the heap of the next publish.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class ProfileTests(Workspace workspace)
{
    const string Profile = "run.preinitprofile";

    [Theory]
    [InlineData("framework-dependent")]
    public void What_a_run_changed_comes_first(string mode) => Check(mode);

    [NativeTheory, Trait("Category", "Nightly")]
    [InlineData("native with fallback")]
    public void Also_in_a_native_app(string mode) => Check(mode);

    void Check(string name)
    {
        string[] mode = ["-r", Platform.RuntimeIdentifier, .. PublishMode.All[name].Arguments];
        var tool = workspace.Tool;
        var app = workspace.Lay("Profiled", allSources: true);
        BuildOutput.AssertNothingReported(app.Publish(mode));
        var usual = app.Run(arguments: ["700", "999"]).MustSucceed().Output;
        Assert.Equal("Accounts.All[0]", First(tool, app));

        var profile = Path.Combine(app.Folder, Profile);
        var run = tool.Run("profile", app.PublishFolder, "--output", profile, "--", "700", "key").MustSucceed().Output;
        Assert.Matches(@"\A2 objects of \d,\d+ had other references at the end of the run than at its start\n", run);
        Assert.Contains("Accounts.All[700]  Account\n", run);
        Assert.Contains("Cache<string>.Last  Cache<string>.Entry\n", run);

        BuildOutput.AssertNothingReported(app.Publish([.. mode, $"-p:PreinitProfile={Profile}"]));
        Assert.Equal(usual, app.Run(arguments: ["700", "999"]).MustSucceed().Output);
        Assert.Equal("Accounts.All[700]", First(tool, app));
        Assert.Contains("Accounts.All[700]  Account\n", tool.Run("profile", app.PublishFolder, "--output", profile, "--", "700").MustSucceed().Output);
    }

    /// <summary>What is recorded elsewhere is compared here; what the profile names need not be there any longer.</summary>
    [Fact]
    public void A_run_can_be_recorded_without_the_tool_and_a_profile_may_be_old()
    {
        var tool = workspace.Tool;
        var app = workspace.Lay("Profiled");
        BuildOutput.AssertNothingReported(app.Publish());
        var record = Path.Combine(app.Folder, "run.bin");
        app.Run([("PREINIT", "profile"), ("PREINIT_PROFILE", record)], "3").MustSucceed();
        var profile = Path.Combine(app.Folder, Profile);
        var document = JsonDocument.Parse(tool.Run("profile", app.PublishFolder, "--record", record, "--output", profile, "--json").MustSucceed().Output).RootElement;
        Assert.Equal("Accounts.All[3]", Assert.Single(document.GetProperty("changed").EnumerateArray()).GetProperty("path").GetString());
        Assert.Contains("preinit: the run could not be recorded: PREINIT_PROFILE names no file", app.Run([("PREINIT", "profile")], "3").MustSucceed().Errors);

        app.Write("Program.cs", File.ReadAllText(Path.Combine(app.Folder, "Program.cs")).Replace("All", "Everyone").Replace("1_000", "1_001"));
        var report = Assert.Single(BuildOutput.Reports(app.Publish($"-p:PreinitProfile={Profile}").MustSucceed()));
        Assert.Equal(("warning", "PREINIT5005"), (report.Severity, report.Code));
        Assert.Contains($"{Profile} names 1 object, of which none is in the image", report.Message);
        Assert.Equal(1, tool.Run("profile", app.PublishFolder, "--record", record).ExitCode); // of another build
    }

    [Fact]
    public void What_is_no_profile_is_refused()
    {
        var app = workspace.Lay("Profiled");
        var error = Assert.Single(BuildOutput.Reports(app.Publish("-p:PreinitProfile=none")));
        Assert.Equal(("error", "PREINIT5004"), (error.Severity, error.Code));
        Assert.Matches("PreinitProfile names .*none, which cannot be read", error.Message);
        error = Assert.Single(BuildOutput.Reports(app.Publish("-p:PreinitProfile=Program.cs")));
        Assert.Equal("PREINIT5004", error.Code);
        Assert.Contains("its first line is not '# preinit profile 1'", error.Message);
    }

    /// <summary>The path to the account that lies before all others.</summary>
    static string First(InstalledTool tool, TestApp app) => JsonDocument.Parse(tool.Run("why", app.PublishFolder, "Account", "--max", "0", "--json").MustSucceed().Output).RootElement
        .GetProperty("paths").EnumerateArray().MinBy(p => p.GetProperty("id").GetInt32()).GetProperty("path").GetString()!;
}
