namespace Preinit.HeapImages;

/// <summary>What a walk through a heap goes by: all of it is the runtime's or the program's, or is proven by the walk. It does not change meanwhile but for what was learnt, which is the same whoever learns it.</summary>
sealed class HeapTables
{
    public HeapTables(Sections sections, ObjectShape[] shapes, object[] links)
    {
        Sections = sections;
        Assignments = new(shapes);
        Shapes = new(shapes, Assignments);
        Allowed = Assignments.Table;
        Values = new(sections, Shapes);
        Large = new(sections, Shapes, Values);
        Maps = new(sections);
        Outside = new(sections, links);
    }

    public Sections Sections { get; }

    public Assignments Assignments { get; }

    public ShapeTable Shapes { get; }

    /// <summary>See <see cref="Assignments.Table"/>.</summary>
    public byte[] Allowed { get; }

    public ValueWalk Values { get; }

    public LargeSlots Large { get; }

    public RelocationMaps Maps { get; }

    public OutsideSlots Outside { get; }
}
