#if !HELLO && !SMALL && !SEEDED
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Registry;

/// <summary>
/// Measures inside the process. REGISTRY_MEMCPY=before:N or after:N adds the time of a copy of N bytes, before or after the table is
/// there: whoever comes first pays for what both need.
/// </summary>
static class Measurements
{
    public static void Print()
    {
        var (order, bytes) = MemoryCopyOrder();
        if (order == "before")
            Print("memcpy_ms", MemoryCopy.Measure(bytes));

        Print("touch_ms", Touch());
#if PREINIT
        Print("restore_ms", Preinit.Preinitialization.RestoreTime);
#elif MEMORYPACK
        Print("deserialize_ms", PackedRegistry.DeserializeTime);
#endif

        if (order == "after")
            Print("memcpy_ms", MemoryCopy.Measure(bytes));
    }

    /// <summary>A method of its own: compiling the caller must not run the initialiser.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    static TimeSpan Touch()
    {
        var start = Stopwatch.GetTimestamp();
        GC.KeepAlive(RegistryTable.Entries);
        return Stopwatch.GetElapsedTime(start);
    }

    static (string Order, int Bytes) MemoryCopyOrder()
    {
        var parts = (Environment.GetEnvironmentVariable("REGISTRY_MEMCPY") ?? "").Split(':');
        return parts.Length == 2 ? (parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture)) : ("", 0);
    }

    static void Print(string name, TimeSpan time) =>
        Console.WriteLine(name + "=" + time.TotalMilliseconds.ToString("0.0000", CultureInfo.InvariantCulture));
}
#endif
