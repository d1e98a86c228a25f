namespace Heap.Concepts;

static class Interfaces
{
    public static bool Frozen => IMarked.Frozen;

    public static void Print() => WriteLine($"{string.Join(' ', IMarked.Names)} {IMarked.Count()} {IUnmarked.Values.Count}");
}

static class InterfacesMethod
{
    [Preinitialize]
    static void Fill() => IUnmarked.Values.Add(IMarked.Names[0]);
}

interface IMarked
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly List<string> Names = ["one", "two"];
    static int Count() => Names.Count;

    [Preinitialize]
    static void Touch() => Names.Add("three");
}

interface IUnmarked
{
    static readonly List<string> Values = [];
}
