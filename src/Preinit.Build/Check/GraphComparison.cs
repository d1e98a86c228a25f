using Preinit.Capture;
using Preinit.Image;

namespace Preinit.Build;

/// <summary>
/// Walks two object graphs in step, from the static fields on. Where they part, the walk goes on elsewhere: so the differences of all initialisers are
/// found at once, and none is blamed for the place that its objects have in the heap.
/// </summary>
sealed class GraphComparison(ComparedHeap first, ComparedHeap second)
{
    const string Connected = "the objects are connected in different ways";

    readonly int[] partners = Unpaired(first), partnersOfSecond = Unpaired(second);
    readonly Stack<(int First, int Second)> pending = new();
    readonly SortedDictionary<int, Difference> differences = [];
    readonly HashSet<(int, int)> madePairs = [];
    readonly Dictionary<(uint, uint), bool> sameTypes = [];
    readonly OwnHashCodes hashCodes = new(first.At(0), second.At(0), (first.Image.Origins.Length, second.Image.Origins.Length), onlyOwn: false);

    /// <summary>What is compared: a static field, or a change of the framework's state.</summary>
    Difference root = new(0, "", "");

    /// <summary>One for each object at most, in the order of the heap.</summary>
    public IReadOnlyList<Difference> Differences()
    {
        (partners[0], partnersOfSecond[0]) = (0, 0);
        var others = second.Image.Types.ToLookup(t => (t.Assembly, t.PathPrefix));
        foreach (var type in first.Image.Types)
        {
            if (others[(type.Assembly, type.PathPrefix)].FirstOrDefault() is { } other)
                CompareStatics(type, other);
        }
        foreach (var (replay, other) in first.Image.Replays.Zip(second.Image.Replays))
            CompareRoots(replay.Root, other.Root, new(replay.Initializer, replay.Path, ""));
        var wrong = hashCodes.Wrong;
        return [.. differences.Values.Select(d => d with { IsOwnHashCode = !wrong.Contains(d.Initializer) })];
    }

    void CompareStatics(CapturedType type, CapturedType other)
    {
        var roots = other.Fields.ToDictionary(f => f.Name, f => f.Root);
        foreach (var field in type.Fields)
        {
            if (roots.TryGetValue(field.Name, out var root))
                CompareRoots(field.Root, root, new(type.Initializer, $"{type.PathPrefix}{field.Name}", "", type.IsOptional ? type.PathPrefix : null));
        }
    }

    void CompareRoots(int index, int other, Difference compared)
    {
        root = compared;
        if (index >= 0 && other >= 0)
            CompareSlot((0, 0), (ComparedHeap.RootSlot(index), ComparedHeap.RootSlot(other)));
        else if (index != other)
            Add(0, "a value and none");
        while (pending.TryPop(out var pair))
            CompareObjects(pair.First, pair.Second);
    }

    void CompareObjects(int i, int j)
    {
        var (a, b) = (first.At(i), second.At(j));
        if (!SameType(a.TypeIndex, b.TypeIndex))
        {
            Add(i, "the objects here are of different kinds");
            return;
        }
        if (a.FirstDifference(b) is { } offset)
        {
            var difference = Record(i, $"{a.Describe(offset)} and {b.Describe(offset)}", a.ElementAt(offset));
            if (a.Size != b.Size)
                hashCodes.AddOther(difference.Initializer);
            else
            {
                hashCodes.AddHeaders(difference.Initializer, a, b);
                hashCodes.AddNumbers(difference.Initializer, a, b);
            }
        }
        if (a.Size == b.Size)
        {
            foreach (var slot in a.ReferenceSlots())
                CompareSlot((i, j), (slot, slot));
        }
        CompareRebuilds(i, first.RebuildsOf(i), second.RebuildsOf(j));
    }

    void CompareSlot((int First, int Second) holders, (long First, long Second) slots)
    {
        var (link, otherLink) = (first.LinkAt(holders.First, slots.First), second.LinkAt(holders.Second, slots.Second));
        var (made, otherMade) = (first.MadeAt(holders.First, slots.First), second.MadeAt(holders.Second, slots.Second));
        var (target, other) = (first.Target(holders.First, slots.First), second.Target(holders.Second, slots.Second));
        if ((link < 0) != (otherLink < 0) || (made == 0) != (otherMade == 0) || (target < 0) != (other < 0))
            Add(target >= 0 ? target : holders.First, "the objects here are of different kinds or number");
        else if (link >= 0)
            CompareLinks(holders.First, link, otherLink, ElementAt(holders.First, slots.First));
        else if (made > 0)
            CompareMade(holders.First, made, otherMade);
        else if (target >= 0)
            Pair(target, other);
    }

    void Pair(int i, int j)
    {
        if (partners[i] < 0 && partnersOfSecond[j] < 0)
        {
            (partners[i], partnersOfSecond[j]) = (j, i);
            pending.Push((i, j));
        }
        else if (partners[i] != j)
            Add(i, Connected);
    }

    string ElementAt(int holder, long slot) => holder == 0 ? "" : first.At(holder).ElementAt(slot);

    void CompareLinks(int holder, int link, int otherLink, string element)
    {
        var (spec, other) = (first.Image.Links[link], second.Image.Links[otherLink]);
        if (!ComparedLink.AreAlike(spec, other))
        {
            Add(holder, $"{ComparedLink.Describe(spec)} and {ComparedLink.Describe(other)}", element);
            return;
        }
        switch (spec, other)
        {
            case (LinkSpec.Delegate { Target: { Kind: DelegateTargetKind.Root } target }, LinkSpec.Delegate { Target: var otherTarget }):
                CompareSlot((0, 0), (ComparedHeap.RootSlot(target.Index), ComparedHeap.RootSlot(otherTarget.Index)));
                break;
            case (LinkSpec.Delegate { Target: { Kind: DelegateTargetKind.Link } target }, LinkSpec.Delegate { Target: var otherTarget }):
                CompareLinks(holder, target.Index, otherTarget.Index, element);
                break;
            case (LinkSpec.Multicast { Parts: var parts }, LinkSpec.Multicast { Parts: var otherParts }) when parts.Length == otherParts.Length:
                foreach (var (part, otherPart) in parts.Zip(otherParts))
                    CompareLinks(holder, part, otherPart, element);
                break;
            case (LinkSpec.RegexFactory { Fallback: >= 0 and var fallback }, LinkSpec.RegexFactory { Fallback: >= 0 and var otherFallback }):
                CompareSlot((0, 0), (ComparedHeap.RootSlot(fallback), ComparedHeap.RootSlot(otherFallback)));
                break;
        }
    }

    void CompareMade(int holder, int number, int otherNumber)
    {
        if (madePairs.Add((number, otherNumber)))
            CompareRebuilds(holder, [first.MakerOf(number)!.Value], [second.MakerOf(otherNumber)!.Value]);
    }

    void CompareRebuilds(int at, IReadOnlyList<RebuildRecord> records, IReadOnlyList<RebuildRecord> others)
    {
        if (records.Count != others.Count)
        {
            Add(at, "the objects here are built in different ways");
            return;
        }
        foreach (var (record, other) in records.Zip(others))
        {
            if (KindOf(first, record) != KindOf(second, other))
                Add(at, "the objects here are built in different ways");
            else
                CompareSlot((0, 0), (ComparedHeap.RootSlot((int)record.Parts), ComparedHeap.RootSlot((int)other.Parts)));
        }
    }

    /// <summary>Some kinds are no calls of a method: they have numbers beyond.</summary>
    static string KindOf(ComparedHeap heap, RebuildRecord record) => record.Kind < heap.Image.Rebuilds.Length
        ? SpecText.Of(w => SpecWriter.Rebuild(w, heap.Image.Rebuilds[record.Kind])) : $"{(int)record.Kind - heap.Image.Rebuilds.Length}";

    bool SameType(uint type, uint other)
    {
        if (!sameTypes.TryGetValue((type, other), out var same))
            sameTypes[(type, other)] = same = SpecText.Of(w => SpecWriter.Type(w, first.Image.TypeTable[type])) == SpecText.Of(w => SpecWriter.Type(w, second.Image.TypeTable[other]));
        return same;
    }

    /// <summary>A difference that is not one of numbers.</summary>
    void Add(int index, string values, string element = "") => hashCodes.AddOther(Record(index, values, element).Initializer);

    Difference Record(int index, string values, string element)
    {
        var key = index == 0 ? -1 - differences.Count : index; // object 0 is the array of roots
        if (!differences.TryGetValue(key, out var difference))
            differences[key] = difference = index == 0 ? root with { Values = values } : Difference.At(first.Image, index, values, element);
        return difference;
    }

    static int[] Unpaired(ComparedHeap heap)
    {
        var partners = new int[heap.Image.Origins.Length];
        Array.Fill(partners, -1);
        return partners;
    }
}
