using StartupRace;

namespace Preinit.Benchmarks.Works;

/// <summary>Apps that take turns, each under a key of its own, so that whatever else the machine does falls on all of them alike.</summary>
sealed class TimedApps
{
    readonly List<(object Key, PublishedApp App)> _apps = [];

    public void Add(object key, PublishedApp app) => _apps.Add((key, app));

    public Dictionary<object, ProcessTimes> Time(int runs)
    {
        var wall = _apps.Select(_ => new List<double>(runs)).ToArray();
        var processor = _apps.Select(_ => new List<double>(runs)).ToArray();
        // Round 0 warms the file cache up and is not counted.
        for (var round = 0; round <= runs; round++)
        {
            for (var i = 0; i < _apps.Count; i++)
            {
                var before = ChildProcessorTime.Now();
                var elapsed = _apps[i].App.Run().Elapsed;
                var worked = ChildProcessorTime.Now() - before;
                if (round == 0)
                    continue;
                wall[i].Add(elapsed.TotalMilliseconds);
                if (worked is { } time)
                    processor[i].Add(time.TotalMilliseconds);
            }
        }

        return Enumerable.Range(0, _apps.Count).ToDictionary(i => _apps[i].Key, i => new ProcessTimes(
            Statistics.Of(wall[i]), processor[i].Count > 0 ? Statistics.Of(processor[i]) : null));
    }
}
