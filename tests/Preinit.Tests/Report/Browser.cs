using System.Diagnostics;

namespace Preinit.Tests;

/// <summary>Chromium, without a window: opens a page, runs its scripts, and says what became of the document.</summary>
static class Browser
{
    static readonly string? path = new[] { "chromium", "chromium-browser", "google-chrome" }
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    public static bool IsThere => path != null;

    /// <summary>Of the executable.</summary>
    public static string Executable => path!;

    /// <returns>The document as HTML, when its scripts have run.</returns>
    public static string Open(string file, params string[] arguments)
    {
        var profile = Directory.CreateTempSubdirectory("preinit-browser").FullName;
        try
        {
            var start = new ProcessStartInfo(path!, [$"--user-data-dir={profile}", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions",
                "--virtual-time-budget=10000", "--window-size=1200,900", .. arguments, "--dump-dom", new Uri(file).AbsoluteUri])
            { RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var document = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, errors.Result);
            return document;
        }
        finally
        {
            Directory.Delete(profile, recursive: true);
        }
    }
}
