using StartupRace;

namespace Preinit.Benchmarks.Works.Peers;

/// <summary>Another system that starts from an image, as its script has prepared it, or why it could not.</summary>
/// <param name="Commands">By kind: the system's own hello world, the registry built at start, and from its image.</param>
sealed record Peer(string Name, IReadOnlyDictionary<PeerKind, PublishedApp> Commands, string? Failure)
{
    public void AddTo(TimedApps round)
    {
        foreach (var (kind, command) in Commands)
            round.Add((Name, kind), command);
    }

    public PeerResult ResultOf(Dictionary<object, ProcessTimes> times) =>
        new(Name, Commands.Keys.ToDictionary(kind => kind, kind => times[(Name, kind)]), Failure);
}
