namespace Preinit.Benchmarks.Works.Peers;

/// <summary>What a command of another system does.</summary>
enum PeerKind
{
    /// <summary>Prints a line.</summary>
    Hello,

    /// <summary>Builds the registry and looks a record up.</summary>
    Build,

    /// <summary>Looks a record up in the registry of its image.</summary>
    Image,
}
