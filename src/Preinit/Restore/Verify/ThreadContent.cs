using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Preinit.Restore;

/// <summary>What threads wait for, and what each has its own of. Asking changes some of it; the process ends anyway.</summary>
static class ThreadContent
{
    public static IContent? For(Type type) =>
        type == typeof(ManualResetEvent) || type == typeof(AutoResetEvent) || type == typeof(EventWaitHandle) ? new PartsContent(OfEvent)
        : type == typeof(Semaphore) ? new PartsContent(OfSemaphore)
        : type == typeof(ReaderWriterLockSlim) ? new PartsContent(t => [("RecursionPolicy", ((ReaderWriterLockSlim)t).RecursionPolicy, false)])
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ThreadLocal<>) ? new PartsContent(OfThreadLocal)
        : null;

    static IReadOnlyList<(string, object?, bool)> OfEvent(object target)
    {
        var handle = (EventWaitHandle)target;
        var isSet = handle.WaitOne(0);
        handle.Set();
        handle.WaitOne(0);
        return [("IsSet", isSet, false), ("IsManual", handle.WaitOne(0), false)];
    }

    static IReadOnlyList<(string, object?, bool)> OfSemaphore(object target)
    {
        var count = 0;
        while (((Semaphore)target).WaitOne(0))
            count++;
        return [("Count", count, false)];
    }

    /// <summary>The value is that of this thread, which ran the initialisers and restored the image. System.Threading/ThreadLocal.cs</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "What a trimmer removed is not compared.")]
    static IReadOnlyList<(string, object?, bool)> OfThreadLocal(object target)
    {
        var type = target.GetType();
        var hasValue = type.GetProperty(nameof(ThreadLocal<>.IsValueCreated))?.GetValue(target);
        var value = hasValue is true ? type.GetProperty(nameof(ThreadLocal<>.Value))?.GetValue(target) : null;
        return [("Factory", Field("_valueFactory"), false), ("TrackAllValues", Field("_trackAllValues"), false), ("IsValueCreated", hasValue, false), ("Value", value, false)];

        object? Field(string name) => type.GetField(name, BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)?.GetValue(target);
    }
}
