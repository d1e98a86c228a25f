using Preinit.Image;

namespace Preinit.Capture;

/// <summary>The objects an object refers to, found by the collector's descriptors.</summary>
static class References
{
    public static IEnumerable<object> Of(object target)
    {
        var type = target.GetType();
        if (type.IsArray && StructFields.IsReference(type.GetElementType()!))
            return ((Array)target).Cast<object?>().OfType<object>();
        var offsets = GcDescriptor.Offsets(target);
        return offsets.Count == 0 ? [] : type.IsArray ? OfStructs(target, type, offsets) : OfFields(target, offsets);
    }

    /// <summary>Walks on from an object, and notes for each that is met who holds it. The walk needs no names, so the collector's own descriptors lead it.</summary>
    /// <param name="enters">Tells which objects the walk meets at all.</param>
    public static void Reach<THolder>(THolder holder, object start, IdentityMap<THolder> reached, Func<object, bool>? enters = null)
    {
        var pending = new Stack<object>();
        Visit(start);
        while (pending.TryPop(out var current))
        {
            foreach (var child in Of(current))
                Visit(child);
        }

        void Visit(object target)
        {
            if (target is not string and not Type && enters?.Invoke(target) != false && reached.TryAdd(target, holder) && !FrameworkCaches.PartsAreCopied(target))
                pending.Push(target);
        }
    }

    static IEnumerable<object> OfFields(object target, List<uint> offsets)
    {
        foreach (var offset in offsets)
        {
            if (RawObject.Slot(target, (nint)offset) is { } child)
                yield return child;
        }
    }

    static IEnumerable<object> OfStructs(object target, Type type, List<uint> offsets)
    {
        var stride = new MethodTableView(type.TypeHandle.Value).ComponentSize;
        var length = RawObject.Length(target);
        for (nint i = 0; i < length; i++)
        {
            foreach (var offset in offsets)
            {
                if (RawObject.Slot(target, (nint)offset + i * stride) is { } child)
                    yield return child;
            }
        }
    }
}
