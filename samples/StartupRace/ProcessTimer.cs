using System.ComponentModel;
using System.Diagnostics;

namespace StartupRace;

/// <summary>Runs a process to its end and measures the wall time of the whole.</summary>
static class ProcessTimer
{
    public static ProcessRun Run(
        string executable,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string?> environment,
        string? workingDirectory = null,
        string? input = null)
    {
        var start = StartInfo(executable, arguments, environment);
        start.WorkingDirectory = workingDirectory ?? "";
        start.RedirectStandardInput = input is not null;
        var inputBytes = input is null ? [] : File.ReadAllBytes(input);

        var startTime = Stopwatch.GetTimestamp();
        using var process = Start(start);
        if (input is not null)
        {
            using var pipe = process.StandardInput.BaseStream;
            pipe.Write(inputBytes);
        }

        // Both pipes are drained at the same time: a child that fills the one that nobody reads would wait for ever.
        var error = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        var errorText = error.GetAwaiter().GetResult();
        process.WaitForExit();
        var elapsed = Stopwatch.GetElapsedTime(startTime);

        return new ProcessRun(process.ExitCode, output.ToArray(), errorText, elapsed);
    }

    public static ProcessStartInfo StartInfo(string executable, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?> environment)
    {
        var start = new ProcessStartInfo(executable, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return start;
    }

    public static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new StepFailedException($"Could not start {start.FileName}: {exception.Message}");
        }
    }
}
