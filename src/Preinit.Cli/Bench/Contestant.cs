namespace Preinit.Cli;

/// <summary>One of the two ways to start an app that are compared.</summary>
sealed class Contestant(string name, AppStarter starter, params (string, string)[] variables)
{
    readonly AppFiles files = AppFiles.Of(starter.App);
    readonly List<double> times = [];

    /// <summary>As in "3 with the image".</summary>
    public string Name => name;

    public PublishedApp App => starter.App;

    public Series Times => new(times);

    public AppRun Run(params (string, string)[] more) => starter.Run([.. variables, .. more]);

    /// <summary>Starts the app as often as a user would, with nothing logged.</summary>
    /// <param name="exitCode">What it must end with.</param>
    /// <param name="counts">Whether the time is one of the measurements.</param>
    public void Time(int exitCode, bool counts)
    {
        var run = Run();
        if (run.ExitCode != exitCode)
            throw new CommandFailure(ToolCodes.OtherOutput, $"{App.Path} ended with exit code {run.ExitCode} {name}, and with {exitCode} before. It wrote: {run.ErrorText.Trim()}");
        if (counts)
            times.Add(run.Elapsed.TotalMilliseconds);
    }

    public void MustBeUnchanged()
    {
        if (files.Changed() is { } file)
            throw new CommandFailure(ToolCodes.Changed, $"{file} was written while the app was measured: its times are not those of one app. Measure again when no publish or build is running.");
    }
}
