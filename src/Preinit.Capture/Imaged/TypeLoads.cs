using System.Collections.Concurrent;
using System.Diagnostics.Tracing;

namespace Preinit.Capture;

/// <summary>
/// The instantiations of generic types that this process loads, as the runtime itself reports them: each has statics of its own, and
/// nothing else lists them. (Events TypeLoadStop, docs/fundamentals/diagnostics/runtime-type-events of the .NET documentation.)
/// </summary>
sealed class TypeLoads : EventListener
{
    const string RuntimeEvents = "Microsoft-Windows-DotNETRuntime";
    const EventKeywords TypeDiagnostic = (EventKeywords)0x8000000000;
    const int TypeIdField = 3, TypeNameField = 4;

    /// <summary>Set in the address of a type that has no statics, such as a type parameter or a pointer.</summary>
    const nint IsNoMethodTable = 2;

    static readonly TimeSpan patience = TimeSpan.FromSeconds(60);

    readonly ConcurrentQueue<(nint Handle, DateTime Time)> arrived = new();
    readonly ManualResetEventSlim markSeen = new();
    readonly ConcurrentBag<nint> passed = [];
    Type mark = typeof(Mark<int>);
    volatile nint awaited;

    /// <summary>Null where events cannot be had: then instantiations are known by the objects of the graph and by metadata only.</summary>
    public static TypeLoads? TryStart() =>
        AppContext.TryGetSwitch("System.Diagnostics.Tracing.EventSource.IsSupported", out var supported) && !supported ? null : new();

    /// <summary>Those that were loaded since the last call, and when. Waits for the runtime's thread that delivers events.</summary>
    public List<(Type Type, DateTime Time)> Take()
    {
        LoadMark();
        if (!markSeen.Wait(patience))
            throw new TimeoutException("the runtime does not report the types that it loads");
        var types = new List<(Type, DateTime)>();
        while (arrived.TryDequeue(out var load))
        {
            if (Type.GetTypeFromHandle(RuntimeTypeHandle.FromIntPtr(load.Handle)) is { IsConstructedGenericType: true, ContainsGenericParameters: false } type)
                types.Add((type, load.Time));
        }
        return types;
    }

    protected override void OnEventSourceCreated(EventSource source)
    {
        if (source.Name == RuntimeEvents)
            EnableEvents(source, EventLevel.Informational, TypeDiagnostic);
    }

    protected override void OnEventWritten(EventWrittenEventArgs written)
    {
        if (written.EventName != "TypeLoadStop" || written.Payload is not { Count: > TypeNameField } payload || payload[TypeNameField] is not string name)
            return;
        var handle = (nint)(ulong)payload[TypeIdField]!;
        if (name.Contains(nameof(Mark<>), StringComparison.Ordinal))
            Passed(handle);
        else if (name.Contains('`') && !name.Contains("System.__Canon", StringComparison.Ordinal) && (handle & IsNoMethodTable) == 0)
            arrived.Enqueue((handle, written.TimeStamp));
    }

    /// <summary>Events of a thread come in the order in which they happened, so this one is the last.</summary>
    void LoadMark()
    {
        markSeen.Reset();
        mark = typeof(Mark<>).MakeGenericType(mark);
        awaited = mark.TypeHandle.Value;
        if (passed.Contains(awaited))
            markSeen.Set();
    }

    void Passed(nint handle)
    {
        passed.Add(handle);
        if (handle == awaited)
            markSeen.Set();
    }

    sealed class Mark<T>;
}
