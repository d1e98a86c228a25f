using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Preinit.Capture;

/// <summary>
/// Finalisers. One that only does what managed code can do is kept, and will run for the restored object. One that calls a native function frees
/// something that does not exist in another process; it may be known by a mere number.
/// </summary>
static class Finalizers
{
    const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>A class that others derive from. Its finaliser calls the one that they override.</summary>
    const string Component = "System.ComponentModel.Component";

    static readonly Type[] Native = [typeof(Marshal), typeof(NativeMemory), typeof(NativeLibrary), typeof(GCHandle), typeof(SafeHandle), typeof(CriticalHandle)];

    static readonly ConcurrentDictionary<Type, bool> Known = [];

    public static bool Has(Type type) => NativeRuntime.IsHere ? new Image.MethodTableView(type.TypeHandle.Value).HasFinalizer : Find(type) is { } finalizer && finalizer.DeclaringType != typeof(object);

    /// <summary>Whether neither the finalisers of a type nor any method of the app or its libraries that they call is native, or calls a native one.</summary>
    public static bool AreManaged(Type type)
    {
        if (NativeRuntime.IsHere) // nobody can read what they do
            return false;
        if (!Known.TryGetValue(type, out var managed))
            Known[type] = managed = Classes(type).All(IsOurs) && !CallsNative(Find(type)!, type);
        return managed;
    }

    /// <summary>What the framework's own finalisers are for is known for few of its classes.</summary>
    static bool IsOurs(Type declaring) => !FrameworkTypes.Contains(declaring) || declaring.FullName == Component;

    static IEnumerable<Type> Classes(Type type)
    {
        for (var current = type; current != typeof(object) && current != null; current = current.BaseType)
        {
            if (current.GetMethod("Finalize", Instance | BindingFlags.DeclaredOnly, []) != null)
                yield return current;
        }
    }

    static bool CallsNative(MethodBase start, Type type)
    {
        var seen = new HashSet<MethodBase> { start };
        var pending = new Stack<MethodBase>([start]);
        while (pending.TryPop(out var method))
        {
            foreach (var called in CalledMethods.Of(method))
            {
                if (IsNative(called))
                    return true;
                foreach (var target in Targets(called, type).Where(t => !FrameworkTypes.Contains(t.DeclaringType!) && seen.Add(t)))
                    pending.Push(target);
            }
        }
        return false;
    }

    static bool IsNative(MethodBase method) =>
        method.Attributes.HasFlag(MethodAttributes.PinvokeImpl) || method.DeclaringType is { } type && Native.Contains(type);

    /// <summary>The method itself, and what overrides it in the type.</summary>
    static IEnumerable<MethodBase> Targets(MethodBase called, Type type)
    {
        yield return called;
        if (called is MethodInfo { IsVirtual: true } method)
        {
            foreach (var overriding in type.GetMethods(Instance).Where(m => m.GetBaseDefinition() == method.GetBaseDefinition()))
                yield return overriding;
        }
    }

    static MethodInfo? Find(Type type) => type.GetMethod("Finalize", Instance, []);
}
