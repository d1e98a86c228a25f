using System.Text.RegularExpressions;

namespace Rules;

public static class Grammar
{
    public static List<string> Rules { get; private set; } = [];
    public static bool WasCaptured { get; private set; }
    public static int Opened { get; private set; }

    public static readonly Regex Number = new(@"^\d+$", RegexOptions.Compiled);

    [Preinitialize]
    public static void Load()
    {
        Rules = [.. Enumerable.Range(0, 3).Select(i => $"rule {i}")];
        WasCaptured = Preinitialization.IsCapturing;
    }

    [AfterRestore]
    static void Open() => Opened++;
}
