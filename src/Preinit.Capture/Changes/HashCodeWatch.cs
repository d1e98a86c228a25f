using System.Reflection;
using System.Runtime;
using System.Runtime.CompilerServices;
using Preinit.Image;

namespace Preinit.Capture;

/// <summary>
/// Sees whether the initialisers asked anything that is not theirs for its identity hash code: a type, an assembly, an object that the framework
/// holds. Those are others in the next process. It puts nothing into a table by identity, which would ask for all hash codes itself, and knows
/// objects by their addresses, which do not change while nothing is collected.
/// </summary>
sealed class HashCodeWatch(IReadOnlyCollection<string> shipped)
{
    const long Room = 128 << 20;

    List<object>? before;

    public void Begin() => before = Hashed();

    /// <summary>Whether anything has a hash code now that had none at the beginning. Where that cannot be seen, something may have.</summary>
    public bool End() => before == null || Hashed() is not { } after || after.Exists(o => !before.Exists(b => ReferenceEquals(b, o)));

    /// <summary>An object with a sync block may have its hash code there.</summary>
    public static bool MayHaveHashCode(object target) =>
        HeaderReader.Read(target) is var header && (ObjectHeader.HasHash(header) || ObjectHeader.HasSyncBlock(header));

    /// <returns><see langword="null"/> if there was a collection meanwhile.</returns>
    List<object>? Hashed()
    {
        var starts = Starts().ToList();
        var found = new List<object>(starts.Count);
        try
        {
            if (!GC.TryStartNoGCRegion(Room))
                return null;
            Walk(starts, found);
            if (GCSettings.LatencyMode != GCLatencyMode.NoGCRegion)
                return null;
            GC.EndNoGCRegion();
            return found;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException) // the app does not let this much be reserved, or has a region of its own
        {
            return null;
        }
    }

    static void Walk(List<object> starts, List<object> found)
    {
        var visited = new HashSet<nint>();
        var pending = new Stack<object>(starts);
        while (pending.TryPop(out var current))
        {
            if (!visited.Add(Unsafe.As<object, nint>(ref current)))
                continue;
            if (MayHaveHashCode(current))
                found.Add(current);
            if (current is string or MemberInfo or Assembly or Module)
                continue;
            foreach (var child in References.Of(current))
                pending.Push(child);
        }
    }

    /// <summary>All types with their assemblies, and what the statics hold of those that do not ship with the app.</summary>
    IEnumerable<object> Starts()
    {
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies().Where(a => !a.IsDynamic))
        {
            yield return assembly;
            yield return assembly.ManifestModule;
            var types = OutsideWorld.TypesOf(assembly);
            var isShipped = shipped.Contains(assembly.GetName().Name!) || assembly == typeof(HashCodeWatch).Assembly;
            foreach (var target in isShipped ? types : types.Concat(types.Where(ClassInitialization.CanReadStatics).SelectMany(Values)))
                yield return target;
        }
    }

    static IEnumerable<object> Values(Type type) =>
        StaticFields.Of(type).Where(f => StructFields.IsReference(f.FieldType) || f.FieldType.IsValueType).Select(f => f.GetValue(null)).OfType<object>();
}
