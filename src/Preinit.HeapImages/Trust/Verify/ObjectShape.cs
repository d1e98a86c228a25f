using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>What is proven of each object of a type. Offsets are those of this process, from the object, or, for an array, from an element.</summary>
sealed class ObjectShape
{
    public required Type Type { get; init; }
    public required MethodTableView MethodTable { get; init; }
    public required TypeKind Kind { get; init; }
    public required TypeShape Shape { get; init; }
    public required uint DataOffset { get; init; }

    /// <summary>The references, in order.</summary>
    public required ReferenceRule[] References { get; init; }

    public required ValueAt[] Values { get; init; }

    public required CountAt[] Counts { get; init; }

    /// <summary>The dimensions of an array that is not a vector; else 0.</summary>
    public int Rank => Shape == TypeShape.MultiDimensionalArray ? Type.GetArrayRank() : 0;
}
