using System.Text;

namespace Heap.Concepts;

[Preinitialize]
static class Hooks
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly Holder Instance = new();
    static readonly List<string> Cache = ["dropped"];
    static string? opened;
    static int restores;

    public static void Print()
    {
        WriteLine($"{Instance.Kept} {Instance.Cache == null || !Frozen} {Instance.Number == 0 || !Frozen} {Instance.Position.X == 0 || !Frozen} {Instance.Handle == 0 || !Frozen}");
        WriteLine($"{Cache.Count == (Frozen ? 0 : 1)} {opened} {restores}");
        Instance.Cache = new StringBuilder("new");
        WriteLine(Instance.Cache);
    }

    [BeforeCapture]
    static void DropCache() => Cache.Clear();

    [AfterRestore(Order = 2)]
    static void OpenLast() => opened += $" last {++restores}";

    [AfterRestore(Order = 1)]
    static void OpenFirst() => opened += $"first {++restores}";

    [AfterRestore(Order = 3)]
    static void OpenProcess() => opened += Environment.ProcessId == ProcessNumber() ? " here" : " elsewhere";

    static int ProcessNumber() => System.Diagnostics.Process.GetCurrentProcess().Id;

    sealed class Holder
    {
        public readonly string Kept = new('k', 2);
        [NotCaptured] public StringBuilder? Cache = new("cache");
        [NotCaptured] public int Number = 5;
        [NotCaptured] public (int X, string Y) Position = (1, "y");
        [field: NotCaptured] public nint Handle { get; } = 12345;
    }
}
