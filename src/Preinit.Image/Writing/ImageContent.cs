namespace Preinit.Image;

/// <summary>Everything an image holds, before it is bytes.</summary>
sealed record ImageContent
{
    public required RuntimeIdentity Runtime { get; init; }
    public required IReadOnlyList<AssemblyIdentity> Assemblies { get; init; }
    public required TypeRecord[] Types { get; init; }
    public required uint[] Slots { get; init; }
    public required Fixup[] Fixups { get; init; }
    public required FieldRecord[] Fields { get; init; }
    public required RebuildRecord[] Rebuilds { get; init; }
    public required RebuildRecord[] Surrogates { get; init; }
    public required SurrogateFixup[] SurrogateFixups { get; init; }
    public required byte[] Heap { get; init; }

    /// <summary>Bytes of the heap, if the array is longer.</summary>
    public int HeapLength { get => field > 0 ? field : Heap.Length; init; }

    /// <summary>Where the objects start, in ascending order. Nobody asks where <see cref="Maps"/> are known.</summary>
    public required long[] ObjectOffsets { get; init; }

    /// <summary>Bytes of the heap before the large arrays and their gap.</summary>
    public required long CopiedLength { get; init; }

    /// <summary>What need not be looked for, if all objects are copied. Then nobody looks at the heap for its metadata.</summary>
    public HeapMaps? Maps { get; init; }
}
