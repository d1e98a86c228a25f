namespace Preinit.Build;

/// <summary>
/// What of the build machine a report does not tell: texts that the leak check finds are hidden, unless the project switched it off, and paths begin at the project's
/// folder or at the user's.
/// </summary>
/// <param name="search">Finds what leaks; <see langword="null"/> where anything may be known.</param>
/// <param name="folders">With what is told instead, the inner ones first.</param>
sealed class ReportPrivacy(LeakSearch? search, IReadOnlyList<(string? Path, string Shown)> folders)
{
    public static ReportPrivacy Of(PipelineOptions options) => new(options.LeakCheck == LeakCheckMode.Off ? null : new(LeakPlaces.Of(options)),
    [
        // The captures run in copies of the build output.
        (Path.Combine(options.OutputDirectory, "capture", "instrumented"), "(app)"), (Path.Combine(options.OutputDirectory, "capture", "precompiled"), "(app)"),
        (Path.GetDirectoryName(options.AppPath), "(app)"), (options.ProjectDirectory, "."), (Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "~"),
    ]);

    /// <param name="text">A text of the image.</param>
    /// <param name="most">How much of it is shown.</param>
    public (string Text, bool IsHidden) Show(ReadOnlySpan<char> text, int most) =>
        search?.In(text).FirstOrDefault() is { } secret ? (Hidden(secret), true) : (ShownText.Of(text, most), false);

    /// <summary>A path, or a text that may have paths.</summary>
    public string ShowPaths(string text)
    {
        foreach (var (path, shown) in folders)
            text = Shorten(text, path, shown);
        return search?.In(text).FirstOrDefault() is { } secret ? Hidden(secret) : ShownText.Of(text);
    }

    static string Hidden(string secret) => $"hidden: {secret}";

    /// <summary>Folders right below a root are nobody's, and their names are parts of others.</summary>
    static string Shorten(string text, string? folder, string sign) =>
        folder != null && Path.TrimEndingDirectorySeparator(folder) is var path && path.Count(c => c is '/' or '\\') >= 2 ? text.Replace(path, sign, StringComparison.Ordinal) : text;
}
