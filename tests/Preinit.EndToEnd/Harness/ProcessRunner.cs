using System.Diagnostics;

namespace Preinit.EndToEnd;

/// <summary>Runs processes to their end.</summary>
static class ProcessRunner
{
    static readonly TimeSpan limit = TimeSpan.FromMinutes(5);

    public static ProcessResult Run(string file, IEnumerable<string> arguments, string directory, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            throw new Xunit.Sdk.XunitException($"{file} {string.Join(' ', start.ArgumentList)} did not end within {limit}");
        }
        return new(process.ExitCode, Unix(output.Result), Unix(errors.Result));
    }

    static string Unix(string text) => text.Replace("\r\n", "\n");
}
