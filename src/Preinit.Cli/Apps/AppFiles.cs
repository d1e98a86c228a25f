namespace Preinit.Cli;

/// <summary>The files that make up a published app, with their lengths and times: for telling whether they were written meanwhile.</summary>
sealed class AppFiles
{
    static readonly string[] extensions = [".dll", ".exe", ".so", ".dylib", ".json"];

    readonly PublishedApp app;
    readonly SortedDictionary<string, (long Length, DateTime Written)> files;

    AppFiles(PublishedApp app) => (this.app, files) = (app, Read(app));

    public static AppFiles Of(PublishedApp app) => new(app);

    /// <returns>A file that is not what it was, or <see langword="null"/>.</returns>
    public string? Changed()
    {
        var now = Read(app);
        return files.Keys.Union(now.Keys).FirstOrDefault(f => !files.TryGetValue(f, out var before) || !now.TryGetValue(f, out var after) || before != after);
    }

    static SortedDictionary<string, (long, DateTime)> Read(PublishedApp app) => new(
        Directory.EnumerateFiles(app.Folder).Where(f => f == app.Path || extensions.Contains(Path.GetExtension(f).ToLowerInvariant()))
            .ToDictionary(f => f, f => (new FileInfo(f).Length, File.GetLastWriteTimeUtc(f))), StringComparer.Ordinal);
}
