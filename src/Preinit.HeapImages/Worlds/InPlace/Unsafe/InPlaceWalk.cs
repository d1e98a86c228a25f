using Preinit.Capture;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>
/// The part of a <see cref="QuickWalk"/> that costs next to nothing for each object: those that lie where the load of the base put them, which never move, need no table to be told apart. A
/// bit for each place says which were met; they are compared with the base word by word, and only what differs is written.
/// </summary>
/// <remarks>
/// Why this is sound. Nothing is written to the objects. They are held by references, and only read while pinned, as far as their own lengths go; that a word is the address of an object of the
/// heap is only ever compared. The bytes of the base are read where <see cref="BaseWorld.SizeAt"/> says that they are. An address stands for an object as long as nothing moves to it, which
/// is so as long as the heap's anchor is alive (<see cref="LoadedHeap"/>).
/// </remarks>
/// <param name="before">The base.</param>
/// <param name="heap">Becomes the change.</param>
/// <param name="loaded">Where objects lie.</param>
/// <param name="types">Knows what is kept as it is.</param>
sealed unsafe class InPlaceWalk(BaseWorld before, ChangedHeap heap, LoadedHeap loaded, QuickTypes types)
{
    readonly nint start = loaded.Start;
    readonly long length = Math.Min(loaded.Length, (long)before.Reader.Header->CopiedLength);
    readonly ComparedType?[] known = new ComparedType?[before.Types.Length];
    readonly PlaceBits met = new(before.HeapLength);
    (object Holder, long Offset)[] pending = new (object, long)[1024];
    int count;

    /// <summary>The places of those that were met, each one's own.</summary>
    public PlaceBits Met => met;

    /// <summary>Places that are not to be used: another object stands for the one of the base.</summary>
    public PlaceBits Taken { get; } = new(before.HeapLength);

    /// <summary>References to anything else: what the base has there, and where they lie.</summary>
    public Queue<(object Target, long Partner, long Slot)> Others { get; } = new();

    /// <summary>Whether something was met that is not known to be kept as it is.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Where an object lies that was met.</summary>
    /// <returns>0 if it was not, or lies elsewhere.</returns>
    public long PlaceOf(object target) => loaded.OffsetOf(target) is > 0 and var offset && offset < length && met[offset] ? offset : 0;

    /// <summary>The same for one that may not have been met yet.</summary>
    public long Meet(object target)
    {
        var offset = loaded.OffsetOf(target);
        return offset > 0 && offset < length && (met[offset] || heap.IsObject(offset) && TryMeet(target, offset)) ? offset : 0;
    }

    /// <summary>What those that were met lead to.</summary>
    public void Drain()
    {
        while (count > 0 && !HasFailed)
        {
            var (holder, offset) = pending[--count];
            MeetReferences(holder, offset, known[before.TypeAt(offset)]!);
        }
        GC.KeepAlive(loaded.Anchor);
    }

    /// <summary>An object at its place, for the first time.</summary>
    bool TryMeet(object target, long offset)
    {
        var number = before.TypeAt(offset);
        var type = known[number];
        if (type == null)
        {
            if (before.Types[number] != target.GetType())
                return false;
            known[number] = type = new(types.Of(target));
        }
        var size = before.SizeAt(offset);
        fixed (byte* data = &RawObject.Data(target))
        {
            var live = data - sizeof(nint);
            var encoded = before.Start + offset;
            if (*(nint*)live != type.MethodTable || type.ComponentSize != 0 && *(uint*)data != *(uint*)(encoded + 8) || type.SizeOf(type.ComponentSize == 0 ? 0 : *(uint*)data) != size || Taken[offset])
                return false;
            met.Set(offset);
            var header = *(uint*)(live - 4);
            if (!type.Type.IsPlain || ObjectHeader.IsLocked(header) || ObjectHeader.HasSyncBlock(header) || type.Type.TableClass != null && !KnownHashCodes.Are(target, type.Type.TableClass))
            {
                HasFailed = true;
                return true;
            }
            header = ObjectHeader.HasHash(header) ? ObjectHeader.WithHash((int)ObjectHeader.HashOf(header)) : 0;
            if (header != *(uint*)(encoded - 4))
                heap.SetHeader(offset, header);
            if (!Comparison.AreEqual(target, live, encoded, type))
                heap.SetContent(target, type.Type.Layout, offset, size, isAsLong: true);
        }
        if (type.Kind != TypeKind.Leaf)
            Push(target, offset);
        return true;
    }

    void Push(object holder, long offset)
    {
        if (count == pending.Length)
            Array.Resize(ref pending, 2 * count);
        pending[count++] = (holder, offset);
    }

    void MeetReferences(object holder, long offset, ComparedType type)
    {
        fixed (byte* data = &RawObject.Data(holder))
        {
            var live = data - sizeof(nint);
            long elements = type.Kind == TypeKind.Fields ? 1 : *(uint*)data;
            if (type.Kind == TypeKind.ReferenceArray)
            {
                for (long i = 0; i < elements; i++)
                    MeetReference(holder, live, offset, type.DataOffset + i * sizeof(nint));
                return;
            }
            for (long i = 0; i < elements; i++)
            {
                foreach (var slot in type.References)
                    MeetReference(holder, live, offset, type.DataOffset + i * type.ComponentSize + slot);
            }
        }
    }

    void MeetReference(object holder, byte* live, long offset, long slot)
    {
        var (word, partner) = (*(nint*)(live + slot), *(long*)(before.Start + offset + slot));
        if (word == start + (nint)partner && (ulong)partner < (ulong)length)
        {
            if (met[partner] || TryMeet(RawObject.Slot(holder, (nint)slot)!, partner))
                return;
        }
        else if (word == 0)
        {
            if (partner != 0)
                heap.SetReference(offset + slot, 0);
            return;
        }
        Others.Enqueue((RawObject.Slot(holder, (nint)slot)!, partner, offset + slot));
    }
}
