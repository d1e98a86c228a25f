using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>The shapes of all types, one after the other, as the walk through the heap needs them.</summary>
sealed class ShapeTable
{
    readonly List<(uint Offset, int Row)> references = [];
    readonly List<ValueAt> values = [];
    readonly List<CountAt> counts = [];

    public ShapeTable(ObjectShape[] shapes, Assignments assignments) => Shapes = [.. shapes.Select(s => Add(s, assignments))];

    public Record[] Shapes { get; }

    /// <summary>With the row in <see cref="Assignments"/>.</summary>
    public (uint Offset, int Row)[] References => [.. references];

    public ValueAt[] Values => [.. values];

    public CountAt[] Counts => [.. counts];

    Record Add(ObjectShape shape, Assignments assignments)
    {
        var record = new Record
        {
            BaseSize = shape.MethodTable.BaseSize,
            ComponentSize = shape.MethodTable.ComponentSize,
            Kind = shape.Kind,
            Shape = shape.Shape,
            DataOffset = shape.DataOffset,
            Rank = shape.Rank,
            FirstReference = references.Count,
            ReferenceCount = shape.References.Length,
            FirstValue = values.Count,
            ValueCount = shape.Values.Length,
            FirstCount = counts.Count,
            CountCount = shape.Counts.Length,
        };
        references.AddRange(shape.References.Select(r => (r.Offset, assignments.RowOf(r))));
        values.AddRange(shape.Values);
        counts.AddRange(shape.Counts);
        return record;
    }

    public struct Record
    {
        public uint BaseSize, ComponentSize, DataOffset;
        public TypeKind Kind;
        public TypeShape Shape;
        public int Rank, FirstReference, ReferenceCount, FirstValue, ValueCount, FirstCount, CountCount;
    }
}
