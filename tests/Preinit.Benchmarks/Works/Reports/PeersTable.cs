using Spectre.Console;
using Preinit.Benchmarks.Works.Peers;

namespace Preinit.Benchmarks.Works.Reports;

/// <summary>Other systems on the same work, and how much more their images cost than Preinit's under each runtime.</summary>
static class PeersTable
{
    public static void Write(WorksResults results)
    {
        if (results.Peers.Count == 0)
            return;

        WorkResult[] works = [.. results.Works.Where(work => work.Work.HasPeers)];
        var table = new Table()
            .Title($"100,000 records from other images, one look-up, ms, {results.Options.Runs} starts each")
            .AddColumns(Cell.Left(""), Cell.Right("hello"), Cell.Right("build"), Cell.Right("image: min"), Cell.Right("median"), Cell.Right("max"))
            .AddColumn(Cell.Right("image above hello"));
        foreach (var work in works)
            table.AddColumn(Cell.Right($"× Preinit {work.Runtime.Name}"));
        table.AddColumn(Cell.Right("CPU above hello"));
        foreach (var work in works)
            table.AddColumn(Cell.Right($"× Preinit {work.Runtime.Name}"));
        foreach (var peer in results.Peers)
            table.AddRow(peer.Failure is null ? Row(peer, works) : [peer.Name, "missing"]);
        AnsiConsole.WriteLine();
        AnsiConsole.Write(table);
        foreach (var missing in results.Peers.Where(peer => peer.Failure is not null))
            AnsiConsole.WriteLine($"{missing.Name}: {missing.Failure}");
    }

    static string[] Row(PeerResult peer, WorkResult[] works) =>
    [
        peer.Name,
        Cell.Milliseconds(peer.Times[PeerKind.Hello].Wall.Median),
        Cell.Milliseconds(peer.Times[PeerKind.Build].Wall.Median),
        .. Cell.Spread(peer.Times[PeerKind.Image].Wall),
        Cell.Milliseconds(peer.Above(PeerKind.Image)),
        .. works.Select(work => $"{WorkRatio.Of(peer.Above(PeerKind.Image), PreinitOf(work)?.Above)}"),
        peer.ProcessorAbove(PeerKind.Image) is { } processor ? Cell.Milliseconds(processor) : "",
        .. works.Select(work => $"{WorkRatio.Of(peer.ProcessorAbove(PeerKind.Image), PreinitOf(work)?.ProcessorAbove)}"),
    ];

    /// <summary>The look-up is the first variant of the work.</summary>
    static VariantResult? PreinitOf(WorkResult work) => work.ReferenceOf(work.Work.Variants[0]);
}
