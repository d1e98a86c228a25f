using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Surrogates.Concepts;

/// <summary>Sources that listeners of the process hear of.</summary>
[Preinitialize]
static class Telemetry
{
    static readonly ActivitySource Activities = new("Shop", "1.0");
    static readonly Meter Meter = new("Shop.Metrics");
    static readonly Counter<int> Orders = Meter.CreateCounter<int>("orders", "{order}", "Orders placed");

    public static readonly bool Frozen = Preinitialization.IsCapturing;

    static Telemetry() => Meter.CreateObservableGauge("queue", () => 3L);

    public static void Print()
    {
        using var activities = new ActivityListener
        {
            ShouldListenTo = s => s.Name == "Shop",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = a => WriteLine($"{a.Source.Name} {a.Source.Version} {a.OperationName}"),
        };
        ActivitySource.AddActivityListener(activities);
        Activities.StartActivity("order")?.Dispose();
        using var meters = new MeterListener { InstrumentPublished = (i, l) => Enable(i, l) };
        meters.SetMeasurementEventCallback<int>((i, value, _, _) => WriteLine($"{i.Meter.Name} {i.Name} {i.Unit} {i.Description} {value}"));
        meters.SetMeasurementEventCallback<long>((i, value, _, _) => WriteLine($"{i.Name} {value}"));
        meters.Start();
        Orders.Add(2);
        meters.RecordObservableInstruments();
    }

    static void Enable(Instrument instrument, MeterListener listener)
    {
        if (instrument.Meter.Name == "Shop.Metrics")
            listener.EnableMeasurementEvents(instrument);
    }
}
