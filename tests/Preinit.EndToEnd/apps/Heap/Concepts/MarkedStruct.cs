namespace Heap.Concepts;

[Preinitialize]
struct MarkedStruct
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly MarkedStruct Zero = new() { x = 0, name = "zero" };
    static readonly MarkedStruct[] All = [Zero, new() { x = 1, name = new string('o', 3) }];

    int x;
    string name;

    public static void Print() => WriteLine(string.Join(' ', All.Select(s => $"{s.x}{s.name}")) + Zero.name);
}
