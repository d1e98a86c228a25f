using Preinit.Inspect;

namespace Preinit.Cli;

/// <summary>What <c>preinit profile --json</c> writes.</summary>
/// <param name="File">The profile.</param>
/// <param name="Objects">How many objects the image has.</param>
/// <param name="Changed">Those that the run changed, in the order of the heap.</param>
/// <param name="Nameless">How many others it changed that no path leads to.</param>
sealed record ProfileDocument(string File, int Objects, IReadOnlyList<ChangedDocument> Changed, int Nameless)
{
    public static ProfileDocument Of(AppModel app, RecordedRun run, string file)
    {
        var paths = new ScanPaths(app);
        ChangedDocument[] changed = [.. run.Changed.Select(n => paths.Of(n) is { } path ? new ChangedDocument(path, app.TypeOf(n).Name) : null).OfType<ChangedDocument>()];
        return new(file, app.ObjectCount - app.Parts.Count, changed, run.Changed.Count - changed.Length);
    }
}
