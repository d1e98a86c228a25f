using Preinit;

namespace Shapes;

/// <summary>A trimmer sees no <c>new</c> of most of these: their objects come from the image alone.</summary>
public abstract class Shape
{
    public abstract double Area { get; }

    public virtual string Describe() => $"{GetType().Name} {Area:0.0}";
}

sealed class Square(double side) : Shape
{
    readonly string unread = new('u', 3);
    readonly double side = side;

    public override double Area => side * side;

    public override string ToString() => unread;
}

sealed class Circle(double radius) : Shape, IComparable<Circle>
{
    readonly double radius = radius;

    public override double Area => 3 * radius * radius;

    public override string Describe() => $"round {Area:0.0}";

    public int CompareTo(Circle? other) => radius.CompareTo(other?.radius);
}

[Preinitialize]
public static class Gallery
{
    public static readonly List<Shape> All = [new Square(2), new Circle(1)];
    public static readonly Dictionary<string, Shape> ByName = All.ToDictionary(s => s.Describe());
    public static Shape? Favourite;

    [Preinitialize(Order = 1)]
    static void Choose() => Favourite = All[^1];
}
