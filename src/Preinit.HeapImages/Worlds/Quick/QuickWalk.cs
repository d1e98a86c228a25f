using System.Buffers.Binary;
using Preinit.Capture;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>
/// Scan for a graph most of which is as it was in the base: both are walked in step, and an object that stands for one of the base of the same size is written over that one. Nothing else is
/// kept of it, and nobody is asked about it: so whatever is not known to be kept as it is ends the walk, and Scan does it all.
/// </summary>
/// <param name="before">The base.</param>
/// <param name="heap">A copy of its heap, which becomes the new one.</param>
/// <param name="types">Knows what is kept as it is.</param>
/// <param name="links">The objects outside that the base refers to, with the number of each.</param>
sealed class QuickWalk(BaseWorld before, byte[] heap, QuickTypes types, IdentityMap<int> links)
{
    readonly int[] partners = Empty((int)(before.HeapLength / 8));
    readonly Stack<(int Index, long Partner)> pending = new();
    readonly Queue<(object Target, uint Header)> unpaired = new();
    readonly QuickType?[] typesBefore = new QuickType?[before.Types.Length];
    bool failed;

    /// <summary>The objects of the graph, by their numbers.</summary>
    public IdentityTable Objects { get; } = new();

    /// <summary>What is known of each.</summary>
    public List<QuickObject> Known { get; } = [];

    /// <summary>Slots in the heap that have to refer to something else.</summary>
    public List<(long Slot, object Target)> Changed { get; } = [];

    public List<Fixup> Fixups { get; } = [];

    /// <summary>Whether the object at an offset of the base is still there.</summary>
    public bool Stays(long offset) => partners[offset / 8] is > 0 and var number && Known[number - 1].Place == offset;

    static int[] Empty(int length)
    {
        var empty = LargePages.Array<int>(length);
        Array.Clear(empty);
        return empty;
    }

    /// <returns>Whether everything is known.</returns>
    public bool Run(object root)
    {
        Objects.Reserve(before.ObjectCount);
        Known.EnsureCapacity(before.ObjectCount);
        const long Slot = ImageFormat.RootsOffset + 16;
        Meet(root, before.WordAt(Slot), Slot);
        Drain();
        while (!failed && unpaired.TryDequeue(out var next))
        {
            if (Objects.Contains(next.Target) || links.ContainsKey(next.Target))
                continue;
            Add(next.Target, next.Header, types.Of(next.Target), partner: 0);
            Drain();
        }
        return !failed && !links.Entries.Any(l => Objects.Contains(l.Key));
    }

    void Drain()
    {
        while (!failed && pending.TryPop(out var next))
            MeetReferences(next.Index, next.Partner);
    }

    /// <summary>A reference.</summary>
    /// <param name="target">What it leads to.</param>
    /// <param name="partner">What the partner of its holder has there, or 0.</param>
    /// <param name="slot">Where it lies in the heap, or -1 if its holder has no place yet.</param>
    void Meet(object target, long partner, long slot)
    {
        if (partner != 0 && partners[partner / 8] is > 0 and var number && ReferenceEquals(Objects[number - 1], target))
        {
            Refer(number - 1, target, partner, slot);
            return;
        }
        var header = HeaderReader.Read(target); // before tables by identity may change it
        if (partner != 0 && partners[partner / 8] == 0 && TypeOf(target, partner) is { } type)
        {
            Refer(Add(target, header, type, partner), target, partner, slot);
            return;
        }
        if (links.TryGetValue(target, out var link))
        {
            if (slot < 0)
                return;
            Fixups.Add(new() { Slot = (uint)slot, Link = (uint)link });
            Write(slot, 0);
            return;
        }
        var index = Objects.IndexOf(target);
        if (index < 0)
            unpaired.Enqueue((target, header));
        Refer(index, target, partner, slot);
    }

    /// <summary>If it is that of an object of the base as well.</summary>
    QuickType? TypeOf(object target, long partner)
    {
        var number = before.TypeAt(partner);
        if (before.Types[number] != target.GetType())
            return null;
        return typesBefore[number] ??= types.Of(target);
    }

    void Refer(int index, object target, long partner, long slot)
    {
        if (slot >= 0 && (index < 0 || partner == 0 || Known[index].Place != partner))
            Changed.Add((slot, target));
    }

    int Add(object target, uint header, QuickType type, long partner)
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
            partners[partner / 8] = index + 1;
        if (stays)
            WriteContent(target, Known[index], isAsLong);
        if (!type.Layout.IsLeaf)
            pending.Push((index, partner));
        return index;
    }

    /// <summary>In the heap, header included.</summary>
    public long SizeOf(int index) => SizeOf(Objects[index], Known[index].Type.Layout);

    static long SizeOf(object target, TypeLayout layout)
    {
        var methodTable = layout.MethodTable;
        return (methodTable.BaseSize + (methodTable.ComponentSize == 0 ? 0 : (long)methodTable.ComponentSize * RawObject.Length(target)) + 7) & ~7L;
    }

    void WriteContent(object target, QuickObject known, bool isAsLong)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(heap.AsSpan((int)known.Place - 4), known.Header);
        var content = heap.AsSpan((int)known.Place, (int)SizeOf(target, known.Type.Layout) - 8);
        if (!isAsLong)
            content[8..].Clear(); // what is behind its elements is padding, and has to be zero
        PlainBytes.Copy(target, known.Type.Layout, content);
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
                    Write(place + offset, 0);
            }
        }
    }

    void Write(long offset, long word) => BinaryPrimitives.WriteInt64LittleEndian(heap.AsSpan((int)offset), word);
}
