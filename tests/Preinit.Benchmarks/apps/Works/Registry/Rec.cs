namespace Works;

/// <summary>A record of the registry.</summary>
#if FORMATS
[MemoryPack.MemoryPackable]
#endif
sealed partial class Rec
{
    public required string Name { get; set; }

    public required int Id { get; set; }

    public required double Weight { get; init; }

    public required string[] Tags { get; init; }
}
