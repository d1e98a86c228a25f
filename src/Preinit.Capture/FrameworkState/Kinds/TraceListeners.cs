using System.Collections;

namespace Preinit.Capture;

/// <summary>
/// Of Trace and Debug (src/libraries/System.Diagnostics.TraceSource/src/System/Diagnostics/TraceInternal.cs). The list is made when it is first
/// asked for, with one listener in it.
/// </summary>
sealed class TraceListeners : IFrameworkState
{
    const string Initial = "System.Diagnostics.DefaultTraceListener";

    readonly FrameworkField list = new("System.Diagnostics.TraceSource", "System.Diagnostics.TraceInternal", "s_listeners");

    public IEnumerable<StateEntry> Read()
    {
        if (FrameworkField.Of(list.Value, "_list") is not IEnumerable listeners)
            return [];
        var all = listeners.Cast<object>().ToList();
        var added = all.Where(l => l.GetType().FullName != Initial).Select(l => new StateEntry("Trace.Listeners", l, $"a {StaticRoot.TypeName(l.GetType())}"));
        return added.Count() == all.Count ? added.Append(new("Trace.Listeners", null, "the one that was there is gone")) : added;
    }
}
