using System.Diagnostics;

namespace Preinit.Capture;

/// <summary>Notes which inputs the initialisers read. The instrumented code of the app calls it.</summary>
public static class Recorder
{
    /// <summary>More tell nobody anything.</summary>
    const int MostRecords = 10_000, MostFrames = 5;

    /// <summary>In milliseconds.</summary>
    const int Patience = 100;

    const string Own = "Preinit.Capture", Stubs = "Preinit.Instruments";

    static readonly Lock writing = new();
    static readonly HashSet<(int Initializer, int Site, string? Detail)> seen = [];
    static readonly List<InputRecord> records = [];
    static readonly List<(object Started, int Site)> followed = [];
    static volatile bool isOn;
    static long latest = -1;

    internal static void Start() => isOn = true;

    internal static InputRecord[] Take()
    {
        lock (writing)
        {
            isOn = false;
            InputRecord[] taken = [.. records];
            records.Clear();
            seen.Clear();
            followed.Clear();
            latest = -1;
            return taken;
        }
    }

    /// <summary>It may be called in a loop.</summary>
    public static void Note(int site)
    {
        if (!isOn || CaptureProgress.Index is not { } initializer)
            return;
        var call = (long)initializer << 32 | (uint)site;
        if (Interlocked.Exchange(ref latest, call) != call)
            Note(site, null);
    }

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

    /// <summary>Remembers a thread or task that was started, to see whether it outlives the initialiser.</summary>
    public static void Follow(object started, int site)
    {
        if (!isOn || CaptureProgress.Index == null)
            return;
        lock (writing)
            followed.Add((started, site));
    }

    /// <summary>To be called when an initialiser has ended, before <see cref="CaptureProgress.End"/>.</summary>
    internal static void EndInitializer()
    {
        List<(object Started, int Site)> running;
        lock (writing)
        {
            running = [.. followed];
            followed.Clear();
        }
        // What is about to end is given the time to; it may want to note something.
        var patience = Stopwatch.StartNew();
        SpinWait.SpinUntil(() => running.RemoveAll(r => HasEnded(r.Started)) >= 0 && running.Count == 0 || patience.ElapsedMilliseconds > Patience);
        lock (writing)
        {
            foreach (var site in running.Select(f => f.Site).Distinct())
            {
                var index = records.FindIndex(r => r.Initializer == CaptureProgress.Index && r.Site == site);
                if (index >= 0)
                    records[index] = records[index] with { Outlives = true };
            }
        }
    }

    static bool HasEnded(object started) => started switch
    {
        Thread thread => !thread.IsAlive,
        Task task => task.IsCompleted,
        _ => true,
    };

    /// <summary>Methods of the app and its libraries, from the one that reads outwards.</summary>
    static string[] Callers() =>
        [.. new StackTrace(fNeedFileInfo: false).GetFrames().Select(f => DiagnosticMethodInfo.Create(f)).OfType<DiagnosticMethodInfo>()
            .Where(m => !m.DeclaringAssemblyName.StartsWith("System.", StringComparison.Ordinal) && m.DeclaringAssemblyName.Split(',')[0] is not (Own or Stubs))
            .Take(MostFrames).Select(m => $"{m.DeclaringTypeName}.{m.Name}")];
}
