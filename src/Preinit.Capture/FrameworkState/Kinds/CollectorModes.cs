using System.Runtime;

namespace Preinit.Capture;

/// <summary>
/// What the program asked of the collector. The collector goes back by itself: a region without collections ends when its memory is used up,
/// and the large objects are compacted once. So what was seen counts as being there still.
/// </summary>
sealed class CollectorModes : IFrameworkState
{
    readonly GCLatencyMode initial = GCSettings.LatencyMode;
    GCLatencyMode latency = GCSettings.LatencyMode;
    GCLargeObjectHeapCompactionMode compaction = GCLargeObjectHeapCompactionMode.Default;

    public IEnumerable<StateEntry> Read()
    {
        if (GCSettings.LatencyMode is var mode && mode != initial)
            latency = mode;
        if (GCSettings.LargeObjectHeapCompactionMode is var asked and not GCLargeObjectHeapCompactionMode.Default)
            compaction = asked;
        return [new("GCSettings.LatencyMode", latency), new("GCSettings.LargeObjectHeapCompactionMode", compaction)];
    }
}
