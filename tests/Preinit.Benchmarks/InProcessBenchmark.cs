using StartupRace;

namespace Preinit.Benchmarks;

/// <summary>Lets the apps measure inside their processes, in turns.</summary>
sealed class InProcessBenchmark(AppPublisher publisher)
{
    public InProcessTimes Run(int runs, long imageBytes)
    {
        var plain = new MeasuredSeries();
        var preinit = new MeasuredSeries();
        var memoryPack = new MeasuredSeries();
        var seeded = new MeasuredSeries();
        for (var run = 0; run < runs; run++)
        {
            plain.Add(Measure(AppVariant.Build));
            // Whichever comes second finds caches and page tables as the first has left them.
            var order = run % 2 == 0 ? "before" : "after";
            preinit.Add(Measure(AppVariant.Preinit, ("REGISTRY_MEMCPY", $"{order}:{imageBytes}")));
            memoryPack.Add(Measure(AppVariant.MemoryPack));
            seeded.Add(Measure(AppVariant.Seeded, ("SEEDED_ORDER", order)));
        }

        return new InProcessTimes(
            preinit["restore_ms"],
            preinit["memcpy_ms"],
            preinit.Ratio("restore_ms", "memcpy_ms"),
            memoryPack["deserialize_ms"],
            plain["touch_ms"],
            preinit["touch_ms"],
            memoryPack["touch_ms"],
            seeded["restore_ms"],
            seeded["rebuild_ms"],
            seeded["fill_ms"],
            seeded.Ratio("rebuild_ms", "fill_ms"),
            seeded.Ratio("restore_ms", "fill_ms"));
    }

    string Measure(AppVariant variant, params IEnumerable<(string Name, string Value)> variables) =>
        publisher.App(variant).Run([("REGISTRY_TIMES", "1"), .. variables]).OutputText;
}
