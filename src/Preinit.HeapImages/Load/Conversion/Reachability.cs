using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>The objects of an image that are still needed: those that the root leads to by fields that exist.</summary>
sealed unsafe class Reachability
{
    readonly ImageReader reader;
    readonly SavedObjects objects;
    readonly TypePlan[] plans;
    readonly Manifest manifest;
    readonly bool[] marked;
    readonly HashSet<uint> links = [], surrogates = [];
    readonly HashSet<int> roots = [];
    readonly Stack<int> pending = new();

    public Reachability(ImageReader reader, SavedObjects objects, TypePlan[] plans, Manifest manifest)
    {
        (this.reader, this.objects, this.plans, this.manifest) = (reader, objects, plans, manifest);
        marked = new bool[objects.Count];
        marked[0] = true; // the array of roots, whose elements are looked at one by one
        MarkRoot(manifest.Root);
        do
            Drain();
        while (MarkOutside() | MarkRebuilds(SectionId.Surrogates) | MarkRebuilds(SectionId.Rebuilds));
    }

    public bool Contains(int index) => marked[index];

    public bool ContainsLink(uint link) => links.Contains(link);

    public bool IsNeeded(RebuildRecord record) => record.Surrogate > 0 ? surrogates.Contains(record.Surrogate) : RootAt(record.Target) is > 0 and var index && marked[index];

    /// <summary>The index of the object that an element of the array of roots refers to, or -1.</summary>
    public int RootAt(uint root)
    {
        var offset = *(long*)(objects.At(0) + 16 + root * (long)sizeof(nint));
        return offset == 0 ? -1 : objects.IndexOf(offset);
    }

    void MarkRoot(int root)
    {
        if (RootAt((uint)root) is > 0 and var index)
            Mark(index);
        roots.Add(root);
    }

    bool Mark(int index)
    {
        if (marked[index])
            return false;
        marked[index] = true;
        pending.Push(index);
        return true;
    }

    void Drain()
    {
        while (pending.TryPop(out var index))
        {
            var plan = plans[objects.TypeOf(index)];
            foreach (var slot in SavedSlots.Of(objects.At(index), plan))
                MarkAt(index, slot.Old);
            if (plan.Type != null && typeof(IMigrated).IsAssignableFrom(plan.Type))
                MarkEarlier(index, plan);
        }
    }

    /// <summary>What the object may ask for.</summary>
    void MarkEarlier(int index, TypePlan plan)
    {
        foreach (var field in plan.Removed.Where(f => f.Kind == FieldKind.Reference))
        {
            if (*(long*)(objects.At(index) + field.Offset) is not 0 and var offset && plans[objects.TypeOf(objects.IndexOf(offset))].Type != null)
                MarkAt(index, field.Offset);
        }
    }

    void MarkAt(int index, long place)
    {
        if (*(long*)(objects.At(index) + place) is not 0 and var offset)
            Mark(objects.IndexOf(offset));
    }

    /// <summary>What is found outside, or made, for the objects that are needed; and what delegates among it are bound to.</summary>
    bool MarkOutside()
    {
        var found = false;
        var fixups = (Fixup*)reader.Records(SectionId.Fixups);
        for (uint i = 0; i < reader.Length(SectionId.Fixups) / (uint)sizeof(Fixup); i++)
        {
            var holder = objects.IndexAt(fixups[i].Slot, out var inside);
            if (IsKept(holder, inside))
                found |= MarkLink(fixups[i].Link);
        }
        var made = (SurrogateFixup*)reader.Records(SectionId.SurrogateFixups);
        for (uint i = 0; i < reader.Length(SectionId.SurrogateFixups) / (uint)sizeof(SurrogateFixup); i++)
        {
            if (IsKept(objects.IndexOf(made[i].Holder), made[i].Slot))
                found |= surrogates.Add(made[i].Surrogate);
        }
        return found;
    }

    bool IsKept(int holder, long inside) =>
        holder == 0 ? roots.Contains((int)((inside - 16) / sizeof(nint))) : marked[holder] && plans[objects.TypeOf(holder)].PlaceOf(inside) != null;

    bool MarkLink(uint link)
    {
        if (!links.Add(link))
            return false;
        switch (manifest.Links[link])
        {
            case Capture.LinkSpec.Delegate { Target.Kind: Capture.DelegateTargetKind.Root } bound:
                MarkRoot(bound.Target.Index);
                break;
            case Capture.LinkSpec.Delegate { Target.Kind: Capture.DelegateTargetKind.Link } bound:
                MarkLink((uint)bound.Target.Index);
                break;
            case Capture.LinkSpec.Multicast several:
                foreach (var part in several.Parts)
                    MarkLink((uint)part);
                break;
            case Capture.LinkSpec.RegexFactory { Fallback: >= 0 } regex:
                MarkRoot(regex.Fallback);
                break;
        }
        return true;
    }

    bool MarkRebuilds(SectionId section)
    {
        var found = false;
        var records = (RebuildRecord*)reader.Records(section);
        for (uint i = 0; i < reader.Length(section) / (uint)sizeof(RebuildRecord); i++)
        {
            if (IsNeeded(records[i]) && roots.Add((int)records[i].Parts))
            {
                found = true;
                MarkRoot((int)records[i].Parts);
                if (records[i].Surrogate == 0)
                    roots.Add((int)records[i].Target);
            }
        }
        return found;
    }
}
