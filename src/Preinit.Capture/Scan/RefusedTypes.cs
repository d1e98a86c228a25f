using System.Runtime.CompilerServices;
using System.Runtime.ConstrainedExecution;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Preinit.Capture;

/// <summary>Types whose objects are bound to the process that made them. Base types are asked too: the nearest says why.</summary>
static class RefusedTypes
{
    static readonly (string Type, RefusalReason Reason)[] ByName =
    [
        ("System.IO.FileStream", RefusalReason.Stream),
        ("System.IO.Pipes.PipeStream", RefusalReason.Stream),
        ("System.Net.Sockets.NetworkStream", RefusalReason.Stream),
        ("System.Net.Sockets.Socket", RefusalReason.Stream),
        ("System.Net.Security.SslStream", RefusalReason.Stream),
        ("System.IO.UnmanagedMemoryStream", RefusalReason.Stream),
        ("System.Threading.Thread", RefusalReason.Thread),
        ("System.Threading.ExecutionContext", RefusalReason.Thread),
        ("System.Threading.SynchronizationContext", RefusalReason.Thread),
        ("System.Threading.Timer", RefusalReason.Timer),
        ("System.Threading.TimerQueue", RefusalReason.Timer),
        ("System.Threading.TimerQueueTimer", RefusalReason.Timer),
        ("System.Threading.PeriodicTimer", RefusalReason.Timer),
        ("System.Timers.Timer", RefusalReason.Timer),
        ("System.WeakReference", RefusalReason.GCHandle),
        ("System.WeakReference`1", RefusalReason.GCHandle),
        ("System.Runtime.CompilerServices.ConditionalWeakTable`2", RefusalReason.GCHandle),
        ("System.Reflection.MemberInfo", RefusalReason.Reflection),
        ("System.Reflection.ParameterInfo", RefusalReason.Reflection),
        ("System.Reflection.Assembly", RefusalReason.Reflection),
        ("System.Reflection.Module", RefusalReason.Reflection),
        ("System.Runtime.Loader.AssemblyLoadContext", RefusalReason.Reflection),
        ("System.Runtime.CompilerServices.Closure", RefusalReason.DynamicCode),
    ];

    public static RefusalReason? Reason(Type type)
    {
        for (var current = type; current != null; current = current.BaseType)
        {
            if (ByTypeOrBase(current) is { } reason)
                return reason;
        }
        if (IsUnloadable(type))
            return RefusalReason.UnloadableType;
        return !Finalizers.Has(type) || Finalizers.AreManaged(type) ? null : NativeRuntime.IsHere ? RefusalReason.FinalizableInNativeCode : RefusalReason.Finalizable;
    }

    static RefusalReason? ByTypeOrBase(Type type)
    {
        if (type == typeof(SafeHandle) || type == typeof(CriticalHandle) || type == typeof(WaitHandle))
            return RefusalReason.Handle;

        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        foreach (var (name, reason) in ByName)
        {
            if (definition.FullName == name)
                return reason;
        }
        return null;
    }

    /// <summary>Or not of the app's own load context.</summary>
    public static bool IsUnloadable(Type type) =>
        type.IsCollectible
        || type.Assembly.IsDynamic
        || AssemblyLoadContext.GetLoadContext(type.Assembly) is { } context && context != AssemblyLoadContext.Default;
}
