namespace Preinit.HeapImages.Fuzz;

/// <summary>The root of the images that are mutated: a field for everything that verification has rules for.</summary>
public sealed class World
{
    public string Name = "world";
    public string? Nothing;
    public object Any = new object[] { 1, 2.5, 'c', "text", true, DayOfWeek.Friday, new DateOnly(2026, 11, 30), Guid.Empty, typeof(World) };
    public Shape? Shape = new Circle { Radius = 2, Label = "round" };
    public Shape[] Shapes = [new Circle { Label = "a" }, new Square { Label = "b", Filled = true }, new Circle()];
    public List<Shape> List = [new Square(), new Circle()];
    public List<string> Empty = [];
    public Dictionary<string, int[]> ByName = new() { ["one"] = [1], ["two"] = [1, 2], ["three"] = [] };
    public Dictionary<Key, string> ByKey = new() { [new("x", 1)] = "x1", [new("y", 2)] = "y2" };
    public HashSet<Key> Keys = [new("z", 3)];
    public Queue<long> Queue = new([1, 2, 3]);
    public Stack<string> Stack = new(["s", "t"]);
    public (int, string)[] Pairs = [(1, "one"), (2, "two"), (3, "three")];
    public int?[] Maybe = [1, null, 3];
    public int[,] Grid = { { 1, 2, 3 }, { 4, 5, 6 } };
    public bool[] Flags = [true, false, true];
    public decimal Price = 12.50m;
    public DateTime Time = new(2026, 11, 30, 12, 0, 0, DateTimeKind.Utc);
    public DateTimeOffset Local = new(2026, 11, 30, 12, 0, 0, TimeSpan.FromHours(2));
    public IReadOnlyList<string>? Texts = new[] { "r", "s" };
    public World? Self;
    public byte[] Bytes = [.. Enumerable.Range(0, 64).Select(i => (byte)i)];

    public static World Make()
    {
        var world = new World();
        world.Self = world;
        _ = world.Name.GetHashCode() + System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(world.Shapes); // one has a header
        return world;
    }

    /// <summary>Large enough for its heap to be laid down at once, and with large arrays.</summary>
    public static World MakeLarge()
    {
        var world = Make();
        world.List = [.. Enumerable.Range(0, 3000).Select(i => new Circle { Label = $"circle {i}", Radius = i })];
        world.Bytes = new byte[1_100_000];
        return world;
    }
}
