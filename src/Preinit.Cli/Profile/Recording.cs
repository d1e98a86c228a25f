using Preinit.Inspect;

namespace Preinit.Cli;

/// <summary>Runs an app and has it record what becomes of its objects.</summary>
static class Recording
{
    public static RecordedRun Make(AppStarter starter, AppModel app, Output output)
    {
        output.Step($"running {starter.App.Path}");
        var path = Path.GetTempFileName();
        try
        {
            var run = starter.Run(("PREINIT", "profile"), ("PREINIT_PROFILE", path));
            if (new FileInfo(path).Length == 0)
                throw new CommandFailure(ToolCodes.NoProfile, $"{starter.App.Path} did not record its run: it does not use its image, or was killed before its end. Run `preinit doctor` on it. It ended with exit code {run.ExitCode}."
                    + (run.ErrorText.Trim() is { Length: > 0 } errors ? $" It wrote: {errors}" : ""));
            return new(app, path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
