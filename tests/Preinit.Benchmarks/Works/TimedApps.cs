using StartupRace;

namespace Preinit.Benchmarks.Works;

/// <summary>Apps that take turns, each under a key of its own.</summary>
sealed class TimedApps
{
    readonly List<(object Key, PublishedApp App)> _apps = [];

    public void Add(object key, PublishedApp app) => _apps.Add((key, app));

    public Dictionary<object, Statistics> Time(int runs) =>
        _apps.Zip(RoundRobin.Time([.. _apps.Select(one => one.App)], runs)).ToDictionary(pair => pair.First.Key, pair => pair.Second);
}
