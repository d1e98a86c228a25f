using Preinit.Capture;
using Preinit.Image;

namespace Preinit.Inspect;

/// <summary>
/// The paths by which Scan came to the objects of an image: as it does, from root to root, depth first. They are not the shortest ones, but those by which the next publish finds the objects again.
/// </summary>
public sealed class ScanPaths
{
    /// <summary>In lists of linked objects paths would become longer and longer.</summary>
    const int MostSteps = 100;

    readonly AppModel app;
    readonly Dictionary<int, (int[] Holders, long[] Slots)> ways = [];

    /// <param name="app">The app, whose image must have names.</param>
    public ScanPaths(AppModel app) => this.app = app;

    /// <summary>The path to an object, or <see langword="null"/> if none leads there, or only one through what has no name, or in very many steps.</summary>
    public string? Of(int number)
    {
        var part = app.PartOf(number);
        var (image, first) = (app.Images[part], app.Parts[part].FirstObject);
        if (!ways.TryGetValue(part, out var way))
            ways[part] = way = Walk(image);
        var steps = new Stack<string>();
        for (var own = number - first; own > 0; own = way.Holders[own])
        {
            if (steps.Count == MostSteps || way.Holders[own] < 0 || StepOf(image, way.Holders[own], way.Slots[own]) is not { } step)
                return null;
            steps.Push(step);
        }
        return string.Concat(steps);
    }

    static (int[] Holders, long[] Slots) Walk(DecodedImage image)
    {
        var (holders, slots) = (new int[image.Heap.Offsets.Length], new long[image.Heap.Offsets.Length]);
        Array.Fill(holders, -1);
        var pending = new Stack<(int Holder, long Slot)>();
        for (var root = 0; root < image.RootCount; root++)
        {
            pending.Push((0, image.RootSlot(root)));
            while (pending.TryPop(out var visit))
            {
                if (image.Heap.TargetAt(visit.Slot) is not (> 0 and var target) || holders[target] >= 0)
                    continue;
                (holders[target], slots[target]) = visit;
                foreach (var slot in image.Heap.SlotsOf(target).Reverse()) // so that the first one is gone to first
                    pending.Push((target, slot));
            }
        }
        return (holders, slots);
    }

    static string? StepOf(DecodedImage image, int holder, long slot)
    {
        if (holder == 0)
            return (slot - image.RootSlot(0)) / sizeof(long) is var root && root < image.RootNames.Length && image.RootNames[root] is { Length: > 0 } name ? name : null;
        var type = image.Heap.TypeOf(holder);
        var record = image.Types[type];
        var offset = slot - image.Heap.Offsets[holder];
        var element = -1;
        if (record.Kind is TypeKind.ReferenceArray or TypeKind.StructArray)
        {
            element = (int)((offset - record.DataOffset) / record.ComponentSize);
            offset = (offset - record.DataOffset) % record.ComponentSize;
        }
        return image.Members[type].FirstOrDefault(m => m.Offset == offset && m.Kind == ValueKind.Reference) is { } member ? ObjectPath.Step(member.Name, element, isRoot: false) : null;
    }
}
