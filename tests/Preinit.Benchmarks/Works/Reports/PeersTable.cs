using Spectre.Console;
using StartupRace;
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
            table.AddColumn(Cell.Right($"× Preinit, {work.Runtime.Title}"));
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
        Cell.Milliseconds(peer.Times[PeerKind.Hello].Median),
        Cell.Milliseconds(peer.Times[PeerKind.Build].Median),
        .. Cell.Spread(peer.Times[PeerKind.Image]),
        Cell.Milliseconds(peer.AboveHello(PeerKind.Image)),
        .. works.Select(work => Ratio(peer, work)),
    ];

    /// <summary>The look-up is the first variant of the work.</summary>
    static string Ratio(PeerResult peer, WorkResult work) => work.ReferenceOf(work.Work.Variants[0])?.Above is { } preinit
        ? Format.Ratio(Math.Max(peer.AboveHello(PeerKind.Image), StartupWork.NoiseFloor) / Math.Max(preinit, StartupWork.NoiseFloor))
        : "";
}
