namespace StartupRace;

/// <summary>A published app, started as its users start it: by its own executable.</summary>
sealed record PublishedApp(string Folder, string Name, params IReadOnlyList<string> Arguments)
{
    /// <summary>A file that the app gets as its standard input.</summary>
    public string? Input { get; init; }

    /// <summary>What a web service is asked for; it ends when it has answered.</summary>
    public string? Request { get; init; }

    string Executable => Path.Combine(Folder, OperatingSystem.IsWindows() ? Name + ".exe" : Name);

    public void MustExist()
    {
        if (!File.Exists(Executable))
            throw new StepFailedException($"{Executable} does not exist: run once without --no-publish.");
    }

    /// <summary>Runs the app; throws if it fails.</summary>
    public ProcessRun Run(params IEnumerable<(string Name, string Value)> variables)
    {
        var environment = ChildEnvironment.ForApp;
        if (variables.Any())
        {
            var extended = new Dictionary<string, string?>(environment);
            foreach (var (name, value) in variables)
                extended[name] = value;
            environment = extended;
        }

        var run = Request is null
            ? ProcessTimer.Run(Executable, Arguments, environment, input: Input)
            : ServerTimer.Run(Executable, Arguments, environment, Request);
        return run.ExitCode == 0
            ? run
            : throw new StepFailedException($"""
                {Executable} ended with exit code {run.ExitCode}:
                {run.StandardError.TrimEnd()}
                """);
    }

    /// <summary>Runs the app and throws unless it says that it restored its image.</summary>
    public RestoreLog RunWithLog()
    {
        var text = Run(("PREINIT_LOG", "1")).StandardError.Trim();
        return RestoreLog.TryParse(text, out var log)
            ? log
            : throw new StepFailedException($"{Executable} did not restore its image. It says: {(text.Length > 0 ? text : "nothing")}");
    }
}
