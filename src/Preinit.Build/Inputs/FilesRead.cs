using Preinit.Capture;

namespace Preinit.Build;

/// <summary>
/// The files that the instrumented capture was seen to ask for, wherever they are. Those that are not there were asked for in vain, or in a folder that only
/// that capture had.
/// </summary>
static class FilesRead
{
    public static IReadOnlySet<string> Find(IEnumerable<InputRecord> records, IReadOnlyList<InputSite> sites, PipelineOptions options)
    {
        var filter = new InputFilter(options);
        return records.Where(r => sites[r.Site].Member.Kind == InputKind.File && Path.IsPathRooted(r.Detail)).Select(r => Path.GetFullPath(r.Detail!))
            .Where(filter.IsInput).ToHashSet();
    }
}
