using System.Collections;
using System.Diagnostics.Tracing;

namespace Preinit.Capture;

/// <summary>
/// Objects that listen to all of a kind: to activities, meters, event sources and diagnostic sources (ActivitySource.cs, MeterListener.cs,
/// DiagnosticListener.cs in src/libraries/System.Diagnostics.DiagnosticSource, and EventSource.cs).
/// </summary>
sealed class Listeners : IFrameworkState
{
    const string Assembly = "System.Diagnostics.DiagnosticSource";

    readonly FrameworkField activities = new(Assembly, "System.Diagnostics.ActivitySource", "s_allListeners");
    readonly FrameworkField meters = new(Assembly, "System.Diagnostics.Metrics.MeterListener", "s_allStartedListeners");
    readonly FrameworkField sources = new(Assembly, "System.Diagnostics.DiagnosticListener", "s_allListenerObservable");
    readonly FrameworkField events = new(FrameworkField.CoreLibrary, typeof(EventListener).FullName!, "s_Listeners");

    public IEnumerable<StateEntry> Read() =>
    [
        .. Items(FrameworkField.Of(activities.Value, "_volatileArray")).Select(l => new StateEntry("ActivitySource.AddActivityListener()", l)),
        .. Items(meters.Value).Select(l => new StateEntry("MeterListener.Start()", l)),
        .. Chain(FrameworkField.Of(sources.Value, "_subscriptions"), "Next").Select(l => new StateEntry("DiagnosticListener.AllListeners.Subscribe()", l)),
        .. Chain(events.Value, "m_Next").Where(l => !FrameworkTypes.Contains(l.GetType())).Select(l => new StateEntry("EventListener", l, StaticRoot.TypeName(l.GetType()))),
    ];

    static IEnumerable<object> Items(object? list) => list is IEnumerable items ? items.Cast<object>().ToArray() : [];

    static IEnumerable<object> Chain(object? first, string next)
    {
        for (var current = first; current != null; current = FrameworkField.Of(current, next))
            yield return current;
    }
}
