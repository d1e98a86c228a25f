using System.Diagnostics;

namespace StartupRace;

/// <summary>Starts a web service, measures the wall time to the end of its first response, and ends it.</summary>
static class ServerTimer
{
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    static readonly HttpClient s_client = new() { Timeout = s_patience };

    /// <param name="executable">The service. It prints a line that ends with its address when it listens.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">Its environment.</param>
    /// <param name="request">What it is asked for.</param>
    /// <returns>The response takes the place of the standard output.</returns>
    public static ProcessRun Run(string executable, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?> environment, string request)
    {
        var start = ProcessTimer.StartInfo(executable, arguments, environment);
        var startTime = Stopwatch.GetTimestamp();
        using var process = ProcessTimer.Start(start);
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            var line = process.StandardOutput.ReadLineAsync().WaitAsync(s_patience).GetAwaiter().GetResult();
            if (line?.Split(' ')[^1] is not { } address || !address.StartsWith("http://", StringComparison.Ordinal))
                throw new StepFailedException($"{executable} does not say where it listens: {line ?? "nothing"}");

            using var response = s_client.GetAsync(address + request).GetAwaiter().GetResult();
            var body = response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync().GetAwaiter().GetResult();
            var elapsed = Stopwatch.GetElapsedTime(startTime);

            process.Kill();
            return new ProcessRun(0, body, error.GetAwaiter().GetResult(), elapsed);
        }
        catch (Exception exception) when (exception is HttpRequestException or TimeoutException or TaskCanceledException)
        {
            throw new StepFailedException($"{executable} does not answer: {exception.Message}");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
            process.WaitForExit();
        }
    }
}
