using System.Globalization;
using StartupRace;

namespace Preinit.Benchmarks;

/// <summary>The lines "name=value" that several processes of one app have printed.</summary>
sealed class MeasuredSeries
{
    readonly List<Dictionary<string, double>> _processes = [];

    public bool IsEmpty => _processes.All(values => values.Count == 0);

    public IEnumerable<string> Names => _processes.Count > 0 ? _processes[0].Keys : [];

    public Statistics this[string name] => Statistics.Of([.. _processes.Select(values => values[name])]);

    public Statistics Ratio(string numerator, string denominator) =>
        Statistics.Of([.. _processes.Select(values => values[numerator] / values[denominator])]);

    public void Add(string output) => _processes.Add(output
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split('='))
        .ToDictionary(parts => parts[0], parts => double.Parse(parts[1], CultureInfo.InvariantCulture)));
}
