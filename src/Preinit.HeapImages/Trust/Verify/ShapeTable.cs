using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>The shapes of all types, one after the other, as the walk through the heap needs them.</summary>
sealed class ShapeTable
{
    readonly Assignments assignments;
    int referenceCount, valueCount, countCount;

    public ShapeTable(ObjectShape[] shapes, Assignments assignments)
    {
        this.assignments = assignments;
        Shapes = new Record[shapes.Length];
        int references = 0, values = 0, counted = 0;
        foreach (var shape in shapes)
        {
            references += shape.References.Length;
            values += shape.Values.Length;
            counted += shape.Counts.Length;
        }
        References = new Reference[references];
        Values = new Value[values];
        Counts = new Count[counted];
        for (var i = 0; i < shapes.Length; i++)
            Shapes[i] = Add(shapes[i]);
    }

    public Record[] Shapes { get; }

    public Reference[] References { get; }

    public Value[] Values { get; }

    public Count[] Counts { get; }

    Record Add(ObjectShape shape)
    {
        var record = new Record
        {
            BaseSize = shape.MethodTable.BaseSize,
            ComponentSize = shape.MethodTable.ComponentSize,
            Kind = shape.Kind,
            Shape = shape.Shape,
            DataOffset = shape.DataOffset,
            Rank = shape.Rank,
            FirstReference = referenceCount,
            ReferenceCount = shape.References.Length,
            FirstValue = valueCount,
            ValueCount = shape.Values.Length,
            FirstCount = countCount,
            CountCount = shape.Counts.Length,
        };
        foreach (var reference in shape.References)
            References[referenceCount++] = new() { Offset = reference.Offset, Row = assignments.RowOf(reference) };
        foreach (var value in shape.Values)
            Values[valueCount++] = new() { Offset = value.Offset, Rule = value.Rule };
        foreach (var count in shape.Counts)
            Counts[countCount++] = new() { Number = count.Count, Array = count.Array };
        return record;
    }

    public struct Record
    {
        public uint BaseSize, ComponentSize, DataOffset;
        public TypeKind Kind;
        public TypeShape Shape;
        public int Rank, FirstReference, ReferenceCount, FirstValue, ValueCount, FirstCount, CountCount;
    }

    /// <summary>A <see cref="ReferenceRule"/>.</summary>
    public struct Reference
    {
        public uint Offset;

        /// <summary>In <see cref="Assignments"/>.</summary>
        public int Row;
    }

    /// <summary>A <see cref="ValueAt"/>.</summary>
    public struct Value
    {
        public uint Offset;
        public ValueRule Rule;
    }

    /// <summary>A <see cref="CountAt"/>.</summary>
    public struct Count
    {
        public uint Number, Array;
    }
}
