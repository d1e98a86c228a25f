namespace StartupRace;

/// <summary>Times several apps in turns, so that whatever else the machine does falls on all of them alike.</summary>
static class RoundRobin
{
    /// <summary>Returns the whole-process times in milliseconds, one result per app, in the order of <paramref name="apps"/>.</summary>
    public static IReadOnlyList<Statistics> Time(IReadOnlyList<PublishedApp> apps, int rounds)
    {
        var times = apps.Select(_ => new List<double>(rounds)).ToArray();
        // Round 0 warms the file cache up and is not counted.
        for (var round = 0; round <= rounds; round++)
        {
            for (var i = 0; i < apps.Count; i++)
            {
                var elapsed = apps[i].Run().Elapsed.TotalMilliseconds;
                if (round > 0)
                    times[i].Add(elapsed);
            }
        }

        return [.. times.Select(series => Statistics.Of(series))];
    }
}
