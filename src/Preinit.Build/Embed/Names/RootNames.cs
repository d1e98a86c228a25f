using Preinit.Capture;
using Preinit.Image;

namespace Preinit.Build;

/// <summary>What people call the elements of the array of roots: the static fields, and what else code at start-up has to find.</summary>
static class RootNames
{
    public static string[] Of(CapturedImage image)
    {
        var graph = new ImageGraph(image.Bytes);
        if (graph.Count == 0)
            return [];
        var names = new string[graph.RootCount];
        foreach (var type in image.Types)
        {
            foreach (var field in type.Fields.Where(f => f.Root >= 0))
                names[field.Root] = type.PathOf(field);
        }
        foreach (var replay in image.Replays.Where(r => r.Root >= 0))
            names[replay.Root] ??= replay.Path;
        foreach (var record in graph.Surrogates.Concat(graph.Rebuilds))
            NameRebuild(names, record, image.Rebuilds[record.Kind].Method);
        foreach (var link in image.Links)
        {
            if (SharedLinks.RootUsedBy(link) is >= 0 and var root)
                names[root] ??= link is LinkSpec.Delegate ? "(the target of a delegate)" : "(a regular expression)";
        }
        return [.. names.Select(n => n ?? "")];
    }

    static void NameRebuild(string[] names, RebuildRecord record, string what)
    {
        if (record.Surrogate == 0)
            names[record.Target] ??= $"({what}: completed at start-up)";
        names[record.Parts] ??= $"({what}: what it is made from)";
    }
}
