using Preinit.Image;

namespace Preinit.Capture;

/// <summary>
/// The order in which objects are built anew or made: a table after those that the hash functions of its keys and its comparer may look into, an
/// object that is made after what it is made from. The values of a table do not matter, and so cycles through them do not.
/// </summary>
sealed class RebuildOrder(ObjectGraph graph)
{
    readonly IdentityMap<Rebuild> waiting = new();
    readonly ILookup<int, object> linked = graph.OutsideReferences.ToLookup(r => r.Holder, r => graph.LinkedObjects[r.Link]);
    readonly IdentityTable visited = new();
    readonly List<Rebuild> ordered = [];

    public static List<Rebuild> Of(ObjectGraph graph)
    {
        var order = new RebuildOrder(graph);
        foreach (var rebuild in graph.Rebuilds)
            order.waiting.Add(rebuild.Object, rebuild);
        foreach (var rebuild in graph.Rebuilds)
            order.Visit(rebuild.Object);
        return order.ordered;
    }

    /// <summary>Depth first, without recursion; an object is done when everything that it needs is.</summary>
    void Visit(object start)
    {
        var pending = new Stack<(object Target, bool Done)>();
        pending.Push((start, false));
        while (pending.TryPop(out var visit))
        {
            if (visit.Done)
                ordered.Add(waiting[visit.Target]);
            else if (visited.Add(visit.Target))
            {
                if (waiting.ContainsKey(visit.Target))
                    pending.Push((visit.Target, true));
                foreach (var needed in NeededBy(visit.Target).Where(t => graph.IndexOf(t) > 0 || graph.SurrogateOf(t) > 0))
                    pending.Push((needed, false));
            }
        }
    }

    IEnumerable<object> NeededBy(object target)
    {
        var index = graph.IndexOf(target);
        var own = index < 0 ? [] : Slots(index).Concat(linked[index].OfType<Delegate>().SelectMany(Targets));
        if (!waiting.TryGetValue(target, out var rebuild))
            return own;
        return rebuild.Entries is not { } entries ? own.Concat(rebuild.Needed)
            : own.Where(o => o != entries.Holders[0]).Concat(entries.Holders.SelectMany(h => Slots(graph.IndexOf(h), entries.Key, entries.KeySize))).Concat(rebuild.Needed);
    }

    static IEnumerable<object> Targets(Delegate function) => function.GetInvocationList().Select(d => d.Target).OfType<object>();

    IEnumerable<object> Slots(int index) => Slots(index, 0, int.MaxValue);

    /// <summary>Of an array of structs, only those in a part of each.</summary>
    IEnumerable<object> Slots(int index, int start, int length)
    {
        var (holder, layout) = (graph.Objects[index], graph.Layouts[index]);
        var stride = layout.Kind == TypeKind.ReferenceArray ? nint.Size : layout.MethodTable.ComponentSize;
        var count = layout.Kind is TypeKind.ReferenceArray or TypeKind.StructArray ? RawObject.Length(holder) : 1;
        for (long i = 0; i < count; i++)
        {
            foreach (var slot in layout.References)
            {
                if (slot.Kept && slot.Offset >= start && slot.Offset < (long)start + length && graph.SlotOf(holder, layout.DataOffset + i * stride + slot.Offset) is { } value)
                    yield return value;
            }
        }
    }
}
