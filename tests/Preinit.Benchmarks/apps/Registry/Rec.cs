namespace Registry;

#if MEMORYPACK
[MemoryPack.MemoryPackable]
#endif
sealed partial record class Rec
{
    public required string Name { get; init; }

    public required int Id { get; init; }

    public required double Weight { get; init; }

    public required string[] Tags { get; init; }
}
