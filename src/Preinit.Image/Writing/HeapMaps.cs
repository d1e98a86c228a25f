namespace Preinit.Image;

/// <summary>What is known of a heap already, so that it need not be looked through: of one that differs little from another.</summary>
sealed record HeapMaps
{
    /// <summary>The maps of all blocks, whether or not anything is in them.</summary>
    public required RelocationMap[] Maps { get; init; }

    /// <summary>The blocks with their checksums. Of their flags, which ones continue.</summary>
    public required BlockRecord[] Blocks { get; init; }

    public required int ObjectCount { get; init; }

    /// <summary>Where the objects without references start that are the last ones.</summary>
    public required long LeafOffset { get; init; }
}
