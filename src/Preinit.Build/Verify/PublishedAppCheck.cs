using System.Diagnostics;

namespace Preinit.Build;

/// <summary>Starts a published app so that it checks its image against the process it finds itself in (<c>PREINIT=check</c>).</summary>
public sealed class PublishedAppCheck(string appPath, string dotnetPath, TimeSpan limit)
{
    const string Verified = "preinit: verified ";
    const string NotVerified = "preinit: not verified ";

    /// <returns><see langword="false"/> if the app is not what was published for; the log says why.</returns>
    public bool Run(IBuildLog log)
    {
        try
        {
            var (exitCode, output) = Start();
            if (exitCode == 0 && LineOf(output, Verified) is { } line)
            {
                log.Progress($"Preinit: checked {line[Verified.Length..]}");
                return true;
            }
            Report(log, LineOf(output, NotVerified) is { } reason
                ? $"its image does not fit: {reason[NotVerified.Length..]}"
                : $"it ended with exit code {exitCode} and did not answer. It wrote:{Environment.NewLine}{output.TrimEnd()}");
        }
        catch (Exception exception) when (exception is IOException or System.ComponentModel.Win32Exception or TimeoutException)
        {
            Report(log, exception.Message);
        }
        return false;
    }

    void Report(IBuildLog log, string problem) => log.Report(new(DiagnosticCodes.NotVerified, DiagnosticSeverity.Error,
        $"{appPath} was published and then checked, and {problem}{(problem.EndsWith('.') ? "" : ".")} Publish again with a clean obj folder, "
        + "or set PreinitSelfCheck to false if the app cannot be started on this machine."));

    static string? LineOf(string output, string start) =>
        output.Split('\n').Select(l => l.TrimEnd('\r')).FirstOrDefault(l => l.StartsWith(start, StringComparison.Ordinal));

    (int ExitCode, string Output) Start()
    {
        using var process = Process.Start(StartInfo())!;
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (process.WaitForExit(limit))
            return (process.ExitCode, output.Result + errors.Result);
        process.Kill(entireProcessTree: true);
        throw new TimeoutException($"it did not end within {limit.TotalSeconds:0} seconds");
    }

    ProcessStartInfo StartInfo()
    {
        var isAssembly = Path.GetExtension(appPath).Equals(".dll", StringComparison.OrdinalIgnoreCase);
        var start = new ProcessStartInfo(isAssembly ? dotnetPath : appPath)
        {
            WorkingDirectory = Path.GetDirectoryName(appPath)!,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (isAssembly)
            start.ArgumentList.Add(appPath);
        start.Environment["PREINIT"] = "check";
        start.Environment.Remove("DOTNET_STARTUP_HOOKS");
        start.Environment["DOTNET_ROOT"] = RuntimeRoot(); // where this publish runs is where the app's runtime is
        return start;
    }

    static string RuntimeRoot() =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
}
