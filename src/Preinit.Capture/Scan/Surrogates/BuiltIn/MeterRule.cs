using System.Collections;
using System.Diagnostics.Metrics;
using System.Reflection;

namespace Preinit.Capture;

/// <summary>
/// Meters. The framework has a list of those of the process, and each has a list of its instruments, which count also if the program keeps none
/// of them.
/// </summary>
sealed class MeterRule : ISurrogateRule
{
    /// <summary>By name, so that the library is not loaded for graphs without them.</summary>
    public bool AppliesTo(Type type) => type.FullName == "System.Diagnostics.Metrics.Meter";

    public Surrogate? For(object target, out SurrogateRefusal? refused)
    {
        refused = null;
        var meter = (Meter)target;
        return new(new("RebuildingDiagnostics", nameof(Meter)), new("Name", meter.Name), new("Version", meter.Version), new("Tags", meter.Tags?.ToArray()),
            new("Scope", meter.Scope), new("TelemetrySchemaUrl", meter.TelemetrySchemaUrl))
        { RunsCodeOfApp = true, Companions = InstrumentsOf(meter) };
    }

    /// <summary>System/Diagnostics/Metrics/Meter.cs</summary>
    static IReadOnlyList<object> InstrumentsOf(Meter meter) => typeof(Meter).GetFields(BindingFlags.Instance | BindingFlags.NonPublic)
        .Select(f => f.GetValue(meter)).OfType<IEnumerable<Instrument>>().FirstOrDefault()?.ToArray() ?? [];
}
