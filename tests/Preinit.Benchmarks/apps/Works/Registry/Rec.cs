namespace Works;

/// <summary>A record of the registry.</summary>
#if FORMATS
[MemoryPack.MemoryPackable]
#endif
sealed partial class Rec
{
    public required string Name { get; init; }

    public required int Id { get; init; }

    public required double Weight { get; init; }

    public required string[] Tags { get; init; }
}
