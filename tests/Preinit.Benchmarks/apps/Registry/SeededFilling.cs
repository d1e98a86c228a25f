#if SEEDED
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Registry;

/// <summary>
/// Compares the restore of a table that has to be built anew with the filling of another one, of the same entries, which exist already.
/// With SEEDED_ORDER=before the filling comes first: whoever does pays for what both need.
/// </summary>
static class SeededFilling
{
    const int Count = 200_000;

    public static void Print()
    {
        var (keys, values) = (Texts("key"), Texts("value"));
        var first = Environment.GetEnvironmentVariable("SEEDED_ORDER") == "before";
        if (!first)
            Touch();
        var start = Stopwatch.GetTimestamp();
        GC.KeepAlive(Fill(keys, values));
        Print("fill_ms", Stopwatch.GetElapsedTime(start));
        if (first)
            Touch();
        Print("restore_ms", Preinit.Preinitialization.RestoreTime);
        Print("rebuild_ms", RebuildTime());
    }

    /// <summary>The part of the restore that comes when the heap has been laid down. It is not public.</summary>
    static TimeSpan RebuildTime()
    {
        var outcome = typeof(Preinit.Preinitialization).Assembly.GetType("Preinit.Restore.RestoreOutcome", throwOnError: true)!;
        return (TimeSpan)outcome.GetProperty("RebuildTime")!.GetValue(outcome.GetProperty("Current")!.GetValue(null))!;
    }

    public static Dictionary<string, string> Fill(string[] keys, string[] values)
    {
        var table = new Dictionary<string, string>(keys.Length, new SeededComparer());
        for (var i = 0; i < keys.Length; i++)
            table.Add(keys[i], values[i]);
        return table;
    }

    public static string[] Texts(string start) => [.. Enumerable.Range(0, Count).Select(i => start + i)];

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void Touch() => GC.KeepAlive(SeededTable.Entries);

    static void Print(string name, TimeSpan time) =>
        Console.WriteLine(name + "=" + time.TotalMilliseconds.ToString("0.0000", CultureInfo.InvariantCulture));
}
#endif
