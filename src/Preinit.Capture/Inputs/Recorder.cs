using System.Diagnostics;

namespace Preinit.Capture;

/// <summary>Notes which inputs the initialisers read. The instrumented code of the app calls it.</summary>
public static class Recorder
{
    /// <summary>More tell nobody anything.</summary>
    const int MostRecords = 10_000, MostFrames = 5;

    const string Own = "Preinit.Capture", Stubs = "Preinit.Instruments";

    static readonly Lock writing = new();
    static readonly HashSet<(int Initializer, int Site, string? Detail)> seen = [];
    static readonly List<InputRecord> records = [];
    static volatile bool isOn;

    internal static void Start() => isOn = true;

    internal static InputRecord[] Take()
    {
        lock (writing)
        {
            isOn = false;
            InputRecord[] taken = [.. records];
            records.Clear();
            seen.Clear();
            return taken;
        }
    }

    public static void Note(int site) => Note(site, null);

    public static void Note(int site, string? detail)
    {
        if (!isOn || CaptureProgress.Index is not { } initializer)
            return;
        lock (writing)
        {
            if (records.Count < MostRecords && seen.Add((initializer, site, detail)))
                records.Add(new(initializer, site, detail, Callers()));
        }
    }

    /// <summary>Methods of the app and its libraries, from the one that reads outwards.</summary>
    static string[] Callers() =>
        [.. new StackTrace(fNeedFileInfo: false).GetFrames().Select(f => DiagnosticMethodInfo.Create(f)).OfType<DiagnosticMethodInfo>()
            .Where(m => !m.DeclaringAssemblyName.StartsWith("System.", StringComparison.Ordinal) && m.DeclaringAssemblyName.Split(',')[0] is not (Own or Stubs))
            .Take(MostFrames).Select(m => $"{m.DeclaringTypeName}.{m.Name}")];
}
