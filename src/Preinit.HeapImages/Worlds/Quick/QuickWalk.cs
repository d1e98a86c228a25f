using Preinit.Capture;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>
/// Scan for a graph most of which is as it was in the base: both are walked in step, and an object that stands for one of the base of the same size is written over that one. Nothing else is
/// kept of it, and nobody is asked about it: so whatever is not known to be kept as it is ends the walk, and Scan does it all.
/// </summary>
/// <param name="root">What leads to all.</param>
/// <param name="before">The base.</param>
/// <param name="heap">A copy of its heap, which becomes the new one.</param>
/// <param name="types">Knows what is kept as it is.</param>
/// <param name="links">The objects outside that the base refers to, with the number of each.</param>
/// <param name="loaded">Where a part of the graph may lie as in the base; <see langword="null"/> if it lies anywhere.</param>
sealed class QuickWalk(object root, BaseWorld before, ChangedHeap heap, QuickTypes types, IdentityMap<int> links, LoadedHeap? loaded)
{
    readonly InPlaceWalk? inPlace = loaded == null ? null : new(before, heap, loaded, types);
    readonly PlaceBits kept = new(before.HeapLength);
    readonly Partners partners = new(before.HeapLength, areFew: loaded?.OffsetOf(root) > 0);
    readonly Stack<(int Index, long Partner)> pending = new();
    readonly Queue<(object Target, uint Header)> unpaired = new();
    readonly ComparedType?[] typesBefore = new ComparedType?[before.Types.Length];
    bool failed;

    /// <summary>The objects of the graph that do not lie where they lay, by their numbers.</summary>
    public IdentityTable Objects { get; } = new();

    /// <summary>What is known of each.</summary>
    public List<QuickObject> Known { get; } = [];

    /// <summary>Slots in the heap that have to refer to something else.</summary>
    public List<(long Slot, object Target)> Changed { get; } = [];

    public List<Fixup> Fixups { get; } = [];

    /// <summary>The places of a map at which objects of the base are still there.</summary>
    public ulong KeptOf(int map) => kept.Of(map) | (inPlace?.Met.Of(map) ?? 0);

    /// <summary>Whether an object is a part of the graph.</summary>
    public bool Contains(object target) => Objects.Contains(target) || inPlace?.PlaceOf(target) > 0;

    /// <summary>Where an object lies in the heap, if it is where it was in memory, too; else 0.</summary>
    public long PlaceOf(object target) => inPlace?.PlaceOf(target) ?? 0;

    /// <returns>Whether everything is known.</returns>
    public bool Run()
    {
        const long Slot = ImageFormat.RootsOffset + 16;
        kept.Set(ImageFormat.RootsOffset);
        if (!partners.AreFew)
        {
            Objects.Reserve(before.ObjectCount);
            Known.EnsureCapacity(before.ObjectCount);
        }
        Meet(root, before.WordAt(Slot), Slot);
        Drain();
        while (!failed && unpaired.TryDequeue(out var next))
        {
            if (Contains(next.Target) || links.ContainsKey(next.Target))
                continue;
            Add(next.Target, next.Header, types.Of(next.Target), partner: 0);
            Drain();
        }
        return !failed && !links.Entries.Any(l => Contains(l.Key));
    }

    /// <summary>First all that lies where it lay: so nothing else stands for that.</summary>
    void Drain()
    {
        while (!failed)
        {
            inPlace?.Drain();
            failed |= inPlace?.HasFailed == true;
            if (failed)
                return;
            if (inPlace?.Others.TryDequeue(out var other) == true)
                Meet(other.Target, other.Partner, other.Slot);
            else if (pending.TryPop(out var next))
                MeetReferences(next.Index, next.Partner);
            else
                return;
        }
    }

    /// <summary>A reference.</summary>
    /// <param name="target">What it leads to.</param>
    /// <param name="partner">What the partner of its holder has there, or 0.</param>
    /// <param name="slot">Where it lies in the heap, or -1 if its holder has no place yet.</param>
    void Meet(object target, long partner, long slot)
    {
        if (inPlace?.Meet(target) is > 0 and var place)
        {
            if (slot >= 0 && place != partner)
                Changed.Add((slot, target));
            return;
        }
        if (partner != 0 && partners[partner] is > 0 and var number && ReferenceEquals(Objects[number - 1], target))
        {
            Refer(number - 1, target, partner, slot);
            return;
        }
        var header = HeaderReader.Read(target); // before tables by identity may change it
        if (partner != 0 && IsFree(partner) && TypeOf(target, partner) is { } type)
        {
            Refer(Add(target, header, type.Type, partner, type), target, partner, slot);
            return;
        }
        if (links.TryGetValue(target, out var link))
        {
            if (slot < 0)
                return;
            Fixups.Add(new() { Slot = (uint)slot, Link = (uint)link });
            heap.SetReference(slot, 0);
            return;
        }
        var index = Objects.IndexOf(target);
        if (index < 0)
            unpaired.Enqueue((target, header));
        Refer(index, target, partner, slot);
    }

    /// <summary>Whether nothing stands for an object of the base yet.</summary>
    bool IsFree(long partner) => partners[partner] == 0 && inPlace?.Met[partner] != true;

    /// <summary>If it is that of an object of the base as well.</summary>
    ComparedType? TypeOf(object target, long partner)
    {
        var number = before.TypeAt(partner);
        if (before.Types[number] != target.GetType())
            return null;
        return typesBefore[number] ??= new(types.Of(target));
    }

    void Refer(int index, object target, long partner, long slot)
    {
        if (slot >= 0 && (index < 0 || partner == 0 || Known[index].Place != partner))
            Changed.Add((slot, target));
    }

    int Add(object target, uint header, QuickType type, long partner, ComparedType? compared = null)
    {
        failed |= !type.IsPlain || ObjectHeader.IsLocked(header) || ObjectHeader.HasSyncBlock(header) || ReferenceEquals(target, string.Empty)
            || type.TableClass != null && !KnownHashCodes.Are(target, type.TableClass);
        if (failed)
            return -1;
        if (!Objects.Add(target, out var index))
            return index; // it stands for another one
        var length = type.Layout.MethodTable.ComponentSize == 0 ? 0 : RawObject.Length(target);
        var isAsLong = partner != 0 && before.LengthAt(partner) == length;
        var stays = isAsLong || partner != 0 && before.SizeAt(partner) == SizeOf(target, type.Layout);
        Known.Add(new(type, ObjectHeader.HasHash(header) ? ObjectHeader.WithHash((int)ObjectHeader.HashOf(header)) : 0, stays ? (uint)partner : 0));
        if (partner != 0)
            Take(partner, index + 1);
        if (stays)
            WriteContent(target, Known[index], isAsLong ? compared : null);
        if (!type.Layout.IsLeaf)
            pending.Push((index, partner));
        return index;
    }

    void Take(long partner, int number)
    {
        partners[partner] = number;
        inPlace?.Taken.Set(partner);
    }

    /// <summary>In the heap, header included.</summary>
    public long SizeOf(int index) => SizeOf(Objects[index], Known[index].Type.Layout);

    static long SizeOf(object target, TypeLayout layout)
    {
        var methodTable = layout.MethodTable;
        return (methodTable.BaseSize + (methodTable.ComponentSize == 0 ? 0 : (long)methodTable.ComponentSize * RawObject.Length(target)) + 7) & ~7L;
    }

    /// <param name="target">Stays where an object of the base lies.</param>
    /// <param name="known">What is known of it.</param>
    /// <param name="compared">Its type, if it has as many elements.</param>
    unsafe void WriteContent(object target, QuickObject known, ComparedType? compared)
    {
        kept.Set(known.Place);
        var encoded = before.Start + known.Place;
        if (known.Header != *(uint*)(encoded - 4))
            heap.SetHeader(known.Place, known.Header);
        fixed (byte* data = &RawObject.Data(target))
        {
            if (compared != null && before.SizeAt(known.Place) == compared.SizeOf(compared.ComponentSize == 0 ? 0 : *(uint*)data) && Comparison.AreEqual(target, data - sizeof(nint), encoded, compared))
                return;
        }
        heap.SetContent(target, known.Type.Layout, known.Place, SizeOf(target, known.Type.Layout), isAsLong: compared != null);
    }

    void MeetReferences(int index, long partner)
    {
        var (holder, layout) = (Objects[index], Known[index].Type.Layout);
        long place = Known[index].Place;
        var stride = layout.Kind == TypeKind.ReferenceArray ? nint.Size : layout.MethodTable.ComponentSize;
        long count = layout.Kind == TypeKind.Fields ? 1 : RawObject.Length(holder);
        var paired = partner == 0 ? 0 : layout.Kind == TypeKind.Fields ? 1 : before.LengthAt(partner);
        for (long i = 0; i < count; i++)
        {
            foreach (var slot in layout.References)
            {
                if (!slot.Kept)
                    continue;
                var offset = layout.DataOffset + i * stride + slot.Offset;
                var earlier = i < paired ? before.WordAt(partner + offset) : 0;
                if (RawObject.Slot(holder, (nint)offset) is { } target)
                    Meet(target, earlier, place == 0 ? -1 : place + offset);
                else if (place != 0)
                    heap.SetReference(place + offset, 0);
            }
        }
    }
}
