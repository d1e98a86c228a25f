using System.Reflection;
using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>
/// An execution context is what flows with the execution: the values of <see cref="AsyncLocal{T}"/>. The image has the values, and for each the static field that holds its <see cref="AsyncLocal{T}"/>;
/// a value of one that no such field holds could be found by nobody, and is refused (src/libraries/System.Private.CoreLib/src/System/Threading/ExecutionContext.cs).
/// </summary>
sealed class FlowRule : ISurrogateRule
{
    static readonly RefusalReason unknown = new("PREINIT3003",
        "it has a value of an AsyncLocal that no read-only static field holds, so that nobody could tell in another process which one it belongs to",
        "hold the AsyncLocal in a static readonly field of a class that is not generic, or set its value to null before the checkpoint");

    static readonly FieldInfo? values = typeof(ExecutionContext).GetField("m_localValues", BindingFlags.Instance | BindingFlags.NonPublic),
        isSuppressed = typeof(ExecutionContext).GetField("m_isFlowSuppressed", BindingFlags.Instance | BindingFlags.NonPublic);

    public bool AppliesTo(Type type) => type == typeof(ExecutionContext) && values != null && isSuppressed != null;

    public Surrogate? For(object target, out SurrogateRefusal? refused)
    {
        refused = null;
        if (values!.GetValue(target) is not { } map || (bool)isSuppressed!.GetValue(target)!)
            return null;
        var kept = new List<FlowedValue>();
        foreach (var (local, value) in AsyncLocals.Pairs(map))
        {
            if (AsyncLocalPlaces.Of(local) is { } field)
                kept.Add(new(field.DeclaringType!, field.Name, value));
            else if (value != null) // else it has none
            {
                refused = new(unknown, $"an {local.GetType()} with a {value.GetType()}");
                return null;
            }
        }
        return kept.Count == 0 ? null // a map that nobody knows: it is refused as a part of the framework's state
            : new(new("RebuildingSurrogate", "Make", typeof(FlowSurrogate), typeof(ExecutionContext)), new SurrogatePart("Values", kept.ToArray())) { RunsCodeOfApp = true };
    }
}
