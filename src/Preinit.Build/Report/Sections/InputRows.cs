using Preinit.Capture;

namespace Preinit.Build;

/// <summary>What the initialisers read, each call once.</summary>
static class InputRows
{
    const int Most = 500, MostFiles = 1000, MostCallers = 5;

    public static ReportInputs Of(ReportNotes notes, ReportPrivacy privacy) => new(
        Listing<ReportCall>.Of([.. notes.Reads.OrderBy(r => r.Site.Member.Kind).Select(r => Row(r.Record, r.Site, r.Initializer, privacy))
            .DistinctBy(c => (c.Initializer, c.Member, c.Detail, c.Assembly, c.Method, c.File, c.Line))], Most),
        Paths(notes.Inputs.Files, privacy), Paths(notes.Inputs.Folders, privacy), [.. notes.Inputs.Variables.Select(v => ShownText.Of(v)).Order(StringComparer.Ordinal)]);

    static ReportCall Row(InputRecord record, InputSite site, string initializer, ReportPrivacy privacy) => new(ShownText.Of(initializer), site.Member.Kind.ToString(),
        site.Member.Display, record.Detail is { } detail ? privacy.ShowPaths(detail) : null, site.Assembly, ShownText.Of(site.Method),
        site.Position is { } position ? privacy.ShowPaths(position.File) : null, site.Position?.Line,
        [.. record.Callers.Skip(1).Take(MostCallers).Select(c => ShownText.Of(c.Replace('+', '.')))]);

    static IReadOnlyList<string> Paths(IEnumerable<string> paths, ReportPrivacy privacy) => [.. paths.Order(StringComparer.Ordinal).Take(MostFiles).Select(privacy.ShowPaths)];
}
