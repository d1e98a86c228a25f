namespace Preinit.Benchmarks.Works.Peers;

/// <summary>Whole processes of another system.</summary>
sealed record PeerResult(string Name, IReadOnlyDictionary<PeerKind, ProcessTimes> Times, string? Failure)
{
    public double Above(PeerKind kind) => Times[kind].Above(Times[PeerKind.Hello]);

    public double? ProcessorAbove(PeerKind kind) => Times[kind].ProcessorAbove(Times[PeerKind.Hello]);
}
