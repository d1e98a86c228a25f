using System.Globalization;
using System.Runtime.CompilerServices;

namespace Works;

/// <summary>Measures the pauses of garbage collections while the table is there. Prints lines "name=value".</summary>
static class Collections
{
    const int Times = 15;

    public static void Measure(IReadOnlyDictionary<string, Rec> table)
    {
        Print("full_ms", Median(() => GC.Collect(2, GCCollectionMode.Forced, blocking: true)));
        // What was built here is in the oldest generation now, as what was restored has always been.
        Print("gen0_ms", Median(() => GC.Collect(0, GCCollectionMode.Forced, blocking: true)));
        Print("gen0_first_mutated_ms", MedianMutated(table["key0"]));
        Print("gen0_last_mutated_ms", MedianMutated(table["key" + (RegistrySize.Entries - 1)]));
        GC.KeepAlive(table);
    }

    /// <summary>An old object refers to a young one: the collector has to find it.</summary>
    static double MedianMutated(Rec rec) => Median(() =>
    {
        Mutate(rec);
        GC.Collect(0, GCCollectionMode.Forced, blocking: true);
    });

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void Mutate(Rec rec) => rec.Tags[0] = new string('x', 8);

    /// <summary>By the collector's own clock: how long the app stood still.</summary>
    static double Median(Action collect)
    {
        collect();
        var pauses = new double[Times];
        for (var i = 0; i < Times; i++)
        {
            var before = GC.GetTotalPauseDuration();
            collect();
            pauses[i] = (GC.GetTotalPauseDuration() - before).TotalMilliseconds;
        }

        Array.Sort(pauses);
        return pauses[Times / 2];
    }

    static void Print(string name, double value) =>
        Console.WriteLine(name + "=" + value.ToString("0.0000", CultureInfo.InvariantCulture));
}
