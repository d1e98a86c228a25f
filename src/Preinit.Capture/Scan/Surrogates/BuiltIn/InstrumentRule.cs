using System.Diagnostics.Metrics;
using System.Reflection;

namespace Preinit.Capture;

/// <summary>The instruments of meters, each made by its meter.</summary>
sealed class InstrumentRule : ISurrogateRule
{
    static readonly string[] Kinds = ["Counter`1", "UpDownCounter`1", "Histogram`1", "Gauge`1", "ObservableCounter`1", "ObservableUpDownCounter`1", "ObservableGauge`1"];

    /// <summary>By name, so that the library is not loaded for graphs without them.</summary>
    public bool AppliesTo(Type type) => type.Namespace == "System.Diagnostics.Metrics" && type.Assembly.GetName().Name == "System.Diagnostics.DiagnosticSource"
        && Kinds.Contains(type.Name);

    public Surrogate? For(object target, out SurrogateRefusal? refused)
    {
        refused = null;
        var instrument = (Instrument)target;
        var kind = target.GetType().Name[..^2];
        SurrogatePart[] common = [new("Meter", instrument.Meter), new("Name", instrument.Name), new("Unit", instrument.Unit),
            new("Description", instrument.Description), new("Tags", instrument.Tags?.ToArray())];
        SurrogatePart[] own = instrument.IsObservable ? [new("Callback", Callback(target))]
            : kind == "Histogram" ? [new("Advice", target.GetType().GetProperty(nameof(Histogram<>.Advice))?.GetValue(target))]
            : [];
        return new(new("RebuildingInstruments", kind, target.GetType().GetGenericArguments()), [.. common, .. own]) { RunsCodeOfApp = true };
    }

    /// <summary>System/Diagnostics/Metrics/ObservableCounter.cs and its like</summary>
    static object? Callback(object target) => target.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        .Select(f => f.GetValue(target)).OfType<Delegate>().FirstOrDefault();
}
