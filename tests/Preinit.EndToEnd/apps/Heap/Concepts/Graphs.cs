namespace Heap.Concepts;

[Preinitialize]
static class Graphs
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly Node Cycle = MakeCycle(5);
    static readonly object[] Self = MakeSelf();
    static readonly Node Shared = new("shared");
    static readonly Node[] Twice = [Shared, Shared, new("shared")];
    static readonly Dictionary<string, Node> Index = new() { ["x"] = Shared };
    static readonly Node Deep = MakeList(100_000);

    public static void Print()
    {
        WriteLine($"{Cycle.Next!.Next!.Next!.Next!.Next == Cycle} {ReferenceEquals(Self[0], Self)}");
        WriteLine($"{Twice[0] == Twice[1]} {Twice[0] == Twice[2]} {Index["x"] == Shared} {Other.SameNode == Shared}");
        Shared.Name = "renamed";
        WriteLine($"{Twice[1].Name} {Index["x"].Name} {Other.SameNode.Name} {Twice[2].Name}");
        var length = 0;
        for (var node = Deep; node != null; node = node.Next)
            length++;
        WriteLine(length);
    }

    static Node MakeCycle(int count)
    {
        var first = new Node("first");
        var last = first;
        for (var i = 1; i < count; i++)
            last = last.Next = new($"node {i}");
        last.Next = first;
        return first;
    }

    static Node MakeList(int count)
    {
        Node list = new("end");
        for (var i = 1; i < count; i++)
            list = new("") { Next = list };
        return list;
    }

    static object[] MakeSelf()
    {
        var self = new object[1];
        self[0] = self;
        return self;
    }

    sealed class Node(string name)
    {
        public string Name = name;
        public Node? Next;
    }

    [Preinitialize]
    static class Other
    {
        public static readonly Node SameNode = Shared;
    }
}
