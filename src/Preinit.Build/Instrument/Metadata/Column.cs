using System.Reflection.Metadata.Ecma335;

namespace Preinit.Build;

/// <summary>What a column of a metadata table holds, which decides how wide it is.</summary>
abstract record Column
{
    /// <summary>A number of a fixed width.</summary>
    public sealed record Number(int Width) : Column;

    /// <summary>A place in a heap.</summary>
    public sealed record Heap(HeapIndex Index) : Column;

    /// <summary>A row of one of several tables; the lowest bits say which.</summary>
    public sealed record Row(int TagBits, TableIndex[] Tables) : Column;
}
