namespace Preinit.Cli;

/// <summary>Starts the app and quotes it: in its check of itself, in which none of its own code runs, and, if that is asked for, as its users start it.</summary>
static class StartCheck
{
    const string Name = "self-check", StartName = "start", Verified = "preinit: verified ", NotVerified = "preinit: not verified ";

    /// <param name="patient">The app.</param>
    /// <param name="starter">Starts it.</param>
    public static Check OfSelfCheck(Patient patient, AppStarter starter)
    {
        if (patient.Images.Count == 0 && patient.Problem == null)
            return Check.Skipped(Name, patient.Packed.Count == 0 ? "an app without an image would simply run" : "an app without an image of its own would simply run: --start tells what becomes of those of its libraries");
        var run = starter.Run(("PREINIT", "check"), ("PREINIT_LOG", "1"));
        var line = run.OutputText.Split('\n').Select(l => l.TrimEnd('\r')).LastOrDefault(l => l.StartsWith("preinit: ", StringComparison.Ordinal)) ?? "";
        if (line.StartsWith(Verified, StringComparison.Ordinal))
            return Check.Ok(Name, line);
        if (line.StartsWith(NotVerified, StringComparison.Ordinal))
            return Check.Failed(Name, line, "docs/restore-log.md lists the reasons, and what to do about each.");
        return Check.Failed(Name, $"it ended with exit code {run.ExitCode} and did not answer{Quote(run.ErrorText)}", ToDo(starter, run));
    }

    public static Check OfStart(AppStarter starter)
    {
        var run = starter.Run(("PREINIT_LOG", "1"));
        var lines = run.Restore.Lines;
        if (run.Restore.IsRestored)
            return Check.Ok(StartName, string.Join("; ", lines));
        return lines.Count > 0
            ? Check.Failed(StartName, string.Join("; ", lines), "docs/restore-log.md lists the reasons, and what to do about each.")
            : Check.Failed(StartName, $"it says nothing of an image, and ended with exit code {run.ExitCode}{Quote(run.ErrorText)}",
                "There is none, or with these arguments the app uses none of its preinitialised types.");
    }

    /// <summary>The host says where it looked for a runtime.</summary>
    static string ToDo(AppStarter starter, AppRun run) => run.ErrorText.Contains("install .NET", StringComparison.OrdinalIgnoreCase) || run.ErrorText.Contains("libhostfxr", StringComparison.Ordinal)
        ? $"Install the runtime where {starter.App.Name} looks for it, or set DOTNET_ROOT: here .NET is in {DotnetHost.Root}."
        : "Make it start first: read what it wrote.";

    static string Quote(string errors) => errors.Trim() is { Length: > 0 } text ? $": {text}" : "";
}
