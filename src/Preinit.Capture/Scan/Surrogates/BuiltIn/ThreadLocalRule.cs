using System.Collections;
using System.Reflection;

namespace Preinit.Capture;

/// <summary>
/// Thread-local values. The value that the thread of the initialisers has is that of the thread that restores the image, as with a thread-static
/// field; other threads ask the factory, as ever.
/// </summary>
sealed class ThreadLocalRule : ISurrogateRule
{
    const BindingFlags Declared = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public bool AppliesTo(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ThreadLocal<>);

    public Surrogate? For(object target, out SurrogateRefusal? refused)
    {
        refused = null;
        var type = target.GetType();
        // System.Threading/ThreadLocal.cs
        if (type.GetField("_valueFactory", Declared) is not { } factory || type.GetField("_trackAllValues", Declared) is not { } tracking)
            return Refuse(RefusalReason.Finalizable, out refused);
        try
        {
            var hasValue = (bool)type.GetProperty(nameof(ThreadLocal<>.IsValueCreated))!.GetValue(target)!;
            var tracksAll = (bool)tracking.GetValue(target)!;
            if (tracksAll && ((ICollection)type.GetProperty(nameof(ThreadLocal<>.Values))!.GetValue(target)!).Count > (hasValue ? 1 : 0))
                return Refuse(RefusalReason.Thread, out refused);
            var value = hasValue ? type.GetProperty(nameof(ThreadLocal<>.Value))!.GetValue(target) : null;
            return new(new("RebuildingThreads", "ThreadLocal", type.GetGenericArguments()), new("Factory", factory.GetValue(target)), new("TrackAllValues", tracksAll),
                new("IsValueCreated", hasValue), new("Value", value));
        }
        catch (TargetInvocationException) // it was disposed of
        {
            return Refuse(RefusalReason.Finalizable, out refused);
        }
    }

    static Surrogate? Refuse(RefusalReason reason, out SurrogateRefusal? refused)
    {
        refused = new(reason);
        return null;
    }
}
