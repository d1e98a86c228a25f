using StartupRace;

namespace Preinit.Benchmarks.Works.Peers;

/// <summary>Whole processes of another system, in ms.</summary>
sealed record PeerResult(string Name, IReadOnlyDictionary<PeerKind, Statistics> Times, string? Failure)
{
    public double AboveHello(PeerKind kind) => Times[kind].Median - Times[PeerKind.Hello].Median;
}
