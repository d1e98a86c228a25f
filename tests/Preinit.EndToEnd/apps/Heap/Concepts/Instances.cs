namespace Heap.Concepts;

[Preinitialize]
static class Instances
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly Shape Circle = new Circle("round", 2.5) { Tag = 7 };
    static readonly Shape Square = new Square("edgy", 3);
    static readonly AllFields Fields = new();
    static readonly Person Person = new("Ada", 36) { Address = new("London", null) };
    static readonly Nested Hidden = new(41);

    public static void Print()
    {
        foreach (var shape in (Shape[])[Circle, Square])
            WriteLine($"{shape} {shape.Area:0.00} {shape.Tag} {shape is IScalable}");
        ((IScalable)Square).Scale(2);
        WriteLine(Square.Area);
        WriteLine(Fields);
        WriteLine(Person);
        WriteLine(Person with { Age = 37 } == Person);
        WriteLine(Hidden.Next().Value);
    }

    sealed class Nested(int value)
    {
        public int Value => value;
        public Nested Next() => new(value + 1);
    }
}

interface IScalable { void Scale(int factor); }

abstract class Shape(string name)
{
    readonly string name = name;
    private int id = name.Length;
    public int Tag { get; init; }
    public abstract double Area { get; }
    public override string ToString() => $"{GetType().Name} {name} {id}";
}

class Circle(string name, double radius) : Shape(name)
{
    private int id = 100;
    public override double Area => Math.PI * radius * radius + id - 100;
}

sealed class Square(string name, int side) : Shape(name), IScalable
{
    int side = side;
    public override double Area => side * side;
    public void Scale(int factor) => side *= factor;
}

sealed class AllFields
{
    readonly bool a = true;
    readonly byte b = 200;
    readonly sbyte c = -100;
    readonly char d = 'ß';
    readonly short e = -30000;
    readonly ushort f = 60000;
    readonly int g = int.MinValue;
    readonly uint h = uint.MaxValue;
    readonly long i = long.MinValue;
    readonly ulong j = ulong.MaxValue;
    readonly float k = 1.5f;
    readonly double l = double.Epsilon;
    readonly decimal m = 79228162514264337593543950335m;
    readonly object? n = null;
    readonly string o = "text";
    readonly DayOfWeek p = DayOfWeek.Friday;
    readonly int? q = 5;
    readonly int? r = null;
    readonly nint s = 0;
    readonly Guid t = new(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    readonly Half u = (Half)0.5;
    readonly Int128 v = Int128.MaxValue;

    public override string ToString() =>
        FormattableString.Invariant($"{a} {b} {c} {d} {e} {f} {g} {h} {i} {j} {k} {l} {m} {n} {o} {p} {q} {r} {s} {t} {u} {v}");
}

record Address(string City, string? Street);

record Person(string Name, int Age)
{
    public Address? Address { get; init; }
}
