#if IMAGE
using System.Diagnostics;
using System.Globalization;
using Preinit;

namespace Works;

/// <summary>Measures saving the whole registry, and what has changed of it since it was loaded, in turns. Prints lines "name=value".</summary>
static class Saves
{
    const int Rounds = 9;

    /// <summary>One of so many records is another one.</summary>
    const int Unchanged = 100;

    /// <param name="registry">As it was loaded.</param>
    /// <param name="image">From here.</param>
    public static void Measure(Dictionary<string, Rec> registry, string image)
    {
        for (var i = 0; i < RegistrySize.Entries; i += Unchanged)
        {
            var rec = registry["key" + i];
            rec.Id = -i;
            rec.Name = "renamed" + i;
        }

        var (whole, change) = (image + ".whole", image + ".change");
        var (full, delta) = (new double[Rounds], new double[Rounds]);
        for (var i = 0; i < Rounds; i++)
        {
            full[i] = Time(() => HeapImage.Save(whole, registry));
            delta[i] = Time(() => HeapImage.SaveDelta(change, image, registry));
        }

        if (Reading.Everything(HeapImage.Load<Dictionary<string, Rec>>(change)) != Reading.Everything(registry))
            throw new InvalidOperationException("the change does not load as what was saved");
        Print("first_full_ms", full[0]);
        Print("first_delta_ms", delta[0]);
        Print("full_ms", Median(full));
        Print("delta_ms", Median(delta));
        Print("delta_time_percent", 100 * Median(delta) / Median(full));
        Print("full_bytes", new FileInfo(whole).Length);
        Print("delta_bytes", new FileInfo(change).Length);
        Print("delta_size_percent", 100.0 * new FileInfo(change).Length / new FileInfo(whole).Length);
        File.Delete(whole);
        File.Delete(change);
    }

    static double Time(Action save)
    {
        var start = Stopwatch.GetTimestamp();
        save();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    static double Median(double[] times)
    {
        double[] sorted = [.. times];
        Array.Sort(sorted);
        return sorted[sorted.Length / 2];
    }

    static void Print(string name, double value) =>
        Console.WriteLine(name + "=" + value.ToString("0.0000", CultureInfo.InvariantCulture));
}
#endif
