namespace StartupRace;

/// <summary>Runs the `dotnet` command in the repository.</summary>
sealed class DotnetCli(Repository repository)
{
    const int TailLines = 30;

    /// <summary>The environment of a build that keeps nothing running that would hold files open afterwards.</summary>
    static readonly Dictionary<string, string?> s_environment = new(ChildEnvironment.ForBuild)
    {
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["DOTNET_NOLOGO"] = "1",
    };

    static string Executable => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";

    public void Pack(string project) => Run("pack", project, "-c", "Release");

    public void Restore(string project, params IEnumerable<string> more) => Run("restore", project, more);

    public ProcessRun Publish(string project, string output, params IEnumerable<string> more) =>
        Run("publish", project, ["-c", "Release", "-o", output, .. more]);

    /// <summary>Builds and runs a program of the repository.</summary>
    public ProcessRun RunProgram(string project, params IEnumerable<string> arguments) => Run(["run", "-c", "Release", "--project", project, "--", .. arguments]);

    ProcessRun Run(string verb, string project, params IEnumerable<string> more) => Run([verb, project, "--disable-build-servers", "-tl:off", "-v:minimal", .. more]);

    ProcessRun Run(string[] arguments)
    {
        var run = ProcessTimer.Run(Executable, arguments, s_environment, repository.Root);
        if (run.ExitCode != 0)
        {
            throw new StepFailedException($"""
                dotnet {string.Join(' ', arguments)}
                ended with exit code {run.ExitCode}:
                {Tail(run)}
                """);
        }

        return run;
    }

    static string Tail(ProcessRun run)
    {
        var lines = (run.OutputText + run.StandardError).TrimEnd().Split('\n');
        return string.Join('\n', lines.TakeLast(TailLines));
    }
}
