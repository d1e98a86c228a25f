if (args is ["status"])
{
    _ = Startup.Log.Count; // what is not touched is not restored
    WriteLine($"{Preinitialization.Status} {Preinitialization.FallbackReason ?? "-"} {Preinitialization.ObjectCount} {Preinitialization.ByteCount} "
        + $"{Preinitialization.RestoreTime > TimeSpan.Zero} {Preinitialization.IsCapturing}");
    return;
}

var wasCapturing = Startup.WasCapturing;
WriteLine($"start: {string.Join(' ', Startup.Log)}");
Startup.Load();
WriteLine($"first call: {string.Join(' ', Startup.Log)}");
Startup.Load();
WriteLine($"second call: {string.Join(' ', Startup.Log)}");
WriteLine($"never called: {NeverCalled.Text}");
WriteLine($"capturing at publish: {(args is ["frozen"] ? wasCapturing : "not asked")}, now: {Preinitialization.IsCapturing}");

static class Startup
{
    public static readonly List<string> Log = [];
    public static bool WasCapturing;

    [Preinitialize]
    public static void Load()
    {
        WasCapturing = Preinitialization.IsCapturing;
        Log.Add($"load{Log.Count(entry => entry.StartsWith("load", StringComparison.Ordinal))}");
    }

    [AfterRestore]
    static void Open() => Log.Add("opened");

    [BeforeCapture]
    static void Close() => Log.RemoveAll(entry => entry == "opened");
}

static class NeverCalled
{
    public static string? Text;

    [Preinitialize]
    static void Fill() => Text = new string('f', 3);
}
