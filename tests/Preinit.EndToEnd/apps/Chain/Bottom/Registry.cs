namespace Bottom;

public static class Registry
{
    static readonly List<string> names = [];
    static readonly List<string> cache = [];

    public static string Names => string.Join(' ', names);
    public static bool CacheIsEmpty => cache.Count == 0;
    public static int Restores { get; private set; }

    public static void Load() => Fill();

    [Preinitialize(Order = -1)]
    internal static void Fill()
    {
        Steps.Add("Fill");
        names.Add($"name{names.Count}");
        cache.Add("something that only the initialisers need");
    }

    [BeforeCapture]
    static void DropCache() => cache.Clear();

    [AfterRestore]
    static void Count()
    {
        Steps.Add("after Registry");
        Restores++;
    }
}
