namespace Preinit.Libraries;

/// <summary>
/// Apps over libraries as they are in the registry. Each prints what depends on the frozen objects, changes them, collects garbage,
/// and prints again.
/// </summary>
[Collection(EndToEndCollection.Name)]
public sealed class LibraryAppTests(Workspace workspace)
{
    public static TheoryData<string> Names => [.. LibraryApp.All.Select(a => a.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_library_is_frozen_and_goes_on_as_if_it_had_run(string name)
    {
        var app = workspace.Lay(name, allSources: true);
        var publish = app.Publish().MustSucceed();
        var unexpected = Unexpected(publish, LibraryApp.All.Single(a => a.Name == name));
        Assert.True(unexpected.Length == 0, unexpected);

        var run = app.RunLogged();
        RestoreLine.AssertRestored(run, name);
        Assert.Equal(app.Run([("PREINIT", "off")]).MustSucceed().Output, run.Output);
        Assert.Equal(app.RunBuilt().MustSucceed().Output, run.Output);
        VerifyLine.AssertNoDifference(app, name);
    }

    /// <summary>Whole, as a collection would be cut short in the message of a failed test.</summary>
    static string Unexpected(ProcessResult publish, LibraryApp app) => string.Join('\n',
        from report in BuildOutput.Reports(publish)
        where !app.MayBeRefused.Any(type => report.Message.StartsWith($"{type} cannot be frozen", StringComparison.Ordinal))
        select $"{report.Code}: {report.Message}");
}
