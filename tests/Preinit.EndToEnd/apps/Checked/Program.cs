using System.Runtime.CompilerServices;

Console.WriteLine($"main {Data.Table.Count}");

static class Early
{
    [ModuleInitializer]
    internal static void Run()
    {
        if (!Preinitialization.IsCapturing)
            Console.WriteLine("module initialiser");
    }
}

[Preinitialize]
static class Data
{
    public static readonly Dictionary<string, int[]> Table = new() { ["a"] = new int[20_000] };

    [AfterRestore]
    static void Hook() => Console.WriteLine("hook");
}
