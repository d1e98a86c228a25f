using System.Diagnostics;

namespace Preinit.HeapImages.Tests.Crash;

/// <summary>Starts <see cref="SavingProcess"/> and sees to its end.</summary>
static class KilledProcess
{
    /// <summary>Kills it so long after the first state was saved.</summary>
    /// <returns>The last state that it said it had saved, or null.</returns>
    public static int? KillAfter(string path, TimeSpan delay)
    {
        using var process = Start(path);
        var first = process.StandardOutput.ReadLine();
        Thread.Sleep(delay);
        process.Kill();
        return Last(process, first);
    }

    /// <summary>Has it kill itself after so many reports of progress.</summary>
    /// <inheritdoc cref="KillAfter"/>
    public static int? WaitFor(string path, int reports)
    {
        using var process = Start(path, $"{reports}");
        return Last(process, process.StandardOutput.ReadLine());
    }

    static Process Start(string path, params string[] more) => Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["exec", typeof(KilledProcess).Assembly.Location, "save", path, .. more])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    static int? Last(Process process, string? line)
    {
        var errors = process.StandardError.ReadToEndAsync();
        string? last = null;
        for (; line != null; line = process.StandardOutput.ReadLine())
            last = line;
        process.WaitForExit();
        Assert.Equal("", errors.Result);
        Assert.Equal(128 + 9, process.ExitCode);
        return last == null ? null : int.Parse(last);
    }
}
