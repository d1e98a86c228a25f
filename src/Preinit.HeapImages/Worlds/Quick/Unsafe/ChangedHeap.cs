using System.Buffers.Binary;
using System.Numerics;
using Preinit.Capture;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>
/// The heap of a base, to which a change is written in place. What restoring has to know of a heap is kept up on the way, so that nobody has to look through all of it: where objects start, which
/// words are references, and which blocks are as they were. What was there before is kept, too.
/// </summary>
/// <remarks>It is memory of its own, from where the file of the base is to the room behind it; only parts are given out that lie in it. Where the room is too small, it goes elsewhere.</remarks>
sealed unsafe class ChangedHeap : IDisposable
{
    readonly BaseWorld before;
    readonly PlaceBits edited;
    byte* start;
    long capacity;
    ImageMemory? larger;
    long lastWithReferences;
    RelocationMap[] maps;
    BlockRecord[] blocks;
    bool[] changed;

    public ChangedHeap(BaseWorld before)
    {
        this.before = before;
        Length = (int)before.HeapLength;
        start = before.Start;
        capacity = Length + before.Room;
        edited = new(Length);
        (blocks, maps) = BaseMaps.Of(before);
        changed = new bool[blocks.Length];
    }

    public ReadOnlySpan<byte> Bytes => new(start, Length);

    public int Length { get; private set; }

    /// <summary>What has changed of what the base has.</summary>
    public EditedWords Edits { get; } = new();

    /// <summary>Whether the base has an object there.</summary>
    public bool IsObject(long offset) => offset % 8 == 0 && (maps[offset / RelocationMap.HeapBytes].Types & RelocationMap.Bit(offset)) != 0;

    /// <summary>A part of it for writing.</summary>
    public Span<byte> Part(long offset, long length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((ulong)offset + (ulong)length, (ulong)capacity);
        for (var block = offset / ImageFormat.BlockSize; block <= (offset + length - 1) / ImageFormat.BlockSize; block++)
            changed[block] = true;
        for (var word = offset & -8; word < Math.Min(offset + length, before.HeapLength); word += 8)
        {
            if (edited[word])
                continue;
            edited.Set(word);
            Edits.Add((int)(word / 8), *(ulong*)(start + word));
        }
        return new(start + offset, (int)length);
    }

    /// <summary>The base is as it was.</summary>
    public void Undo()
    {
        var places = Edits.Places;
        var earlier = Edits.Earlier;
        for (var i = 0; i < places.Length; i++)
            ((ulong*)before.Start)[places[i]] = earlier[i];
    }

    /// <param name="slot">Where it lies.</param>
    /// <param name="target">The offset of an object, or 0.</param>
    public void SetReference(long slot, long target)
    {
        BinaryPrimitives.WriteInt64LittleEndian(Part(slot, 8), target);
        ref var references = ref maps[slot / RelocationMap.HeapBytes].References;
        references = target == 0 ? references & ~RelocationMap.Bit(slot) : references | RelocationMap.Bit(slot);
    }

    public void SetHeader(long offset, uint header) => BinaryPrimitives.WriteUInt32LittleEndian(Part(offset - 4, 4), header);

    /// <summary>Writes what of an object is not references, over one of the same size.</summary>
    public void SetContent(object target, TypeLayout layout, long offset, long size, bool isAsLong)
    {
        var content = Part(offset, size - 8);
        if (!isAsLong)
            content[8..].Clear(); // what is behind its elements is padding, and has to be zero
        PlainBytes.Copy(target, layout, content);
    }

    /// <summary>What nobody has kept is gone.</summary>
    /// <param name="kept">A bit for each word where an object starts that stays.</param>
    /// <returns>The holes, in ascending order but for one where large arrays were kept apart.</returns>
    public List<Hole> RemoveAllBut(Func<int, ulong> kept)
    {
        var holes = new List<Hole>();
        for (var map = 0; map < maps.Length; map++)
        {
            for (var gone = maps[map].Types & ~kept(map); gone != 0; gone &= gone - 1)
            {
                var offset = ((long)map * RelocationMap.WordCount + BitOperations.TrailingZeroCount(gone)) * 8;
                var start = offset - 8;
                var end = start + before.SizeAt(offset);
                Remove(offset, end);
                if (holes.Count > 0 && holes[^1].End == start)
                    holes[^1] = new(holes[^1].Start, end);
                else
                    holes.Add(new(start, end));
            }
        }
        return holes;
    }

    void Remove(long offset, long end)
    {
        maps[offset / RelocationMap.HeapBytes].Types &= ~RelocationMap.Bit(offset);
        for (var map = offset / RelocationMap.HeapBytes; map <= (end - 1) / RelocationMap.HeapBytes; map++)
            maps[map].References &= ~(From(offset - map * RelocationMap.HeapBytes) & ~From(end - map * RelocationMap.HeapBytes));
        for (var block = (offset - 8) / ImageFormat.BlockSize; block < (end - 1) / ImageFormat.BlockSize; block++)
            blocks[block].Flags &= ~BlockFlags.Continues;
    }

    /// <summary>The bits of the words from an offset on, which may lie before or behind the map.</summary>
    static ulong From(long offset) => offset <= 0 ? ulong.MaxValue : offset >= RelocationMap.HeapBytes ? 0 : ulong.MaxValue << (int)(offset / 8);

    /// <summary>A place for an object that was not there, all zero but for its type.</summary>
    public Span<byte> Add(long offset, long size, int type, bool isLeaf)
    {
        if (!isLeaf)
            lastWithReferences = Math.Max(lastWithReferences, offset);
        var part = Part(offset - 8, size);
        part.Clear();
        BinaryPrimitives.WriteInt64LittleEndian(part[8..], type);
        maps[offset / RelocationMap.HeapBytes].Types |= RelocationMap.Bit(offset);
        for (var block = (offset - 8) / ImageFormat.BlockSize; isLeaf && block < (offset - 8 + size - 1) / ImageFormat.BlockSize; block++)
            blocks[block].Flags |= BlockFlags.Continues;
        return part[8..];
    }

    /// <summary>Another end, behind all that stays.</summary>
    public void Resize(int length)
    {
        if (length == Length)
            return;
        var count = (length + ImageFormat.BlockSize - 1) / ImageFormat.BlockSize;
        var least = Math.Min(count, blocks.Length);
        if (length > capacity)
            Enlarge(length);
        Array.Resize(ref blocks, count);
        Array.Resize(ref changed, count);
        Array.Resize(ref maps, count * BlockRecord.MapCount);
        Array.Fill(changed, true, least - 1, count - (least - 1)); // also what was the last one
        Length = length;
    }

    void Enlarge(int length)
    {
        larger = new(length);
        Bytes.CopyTo(larger.Span(0, Length));
        start = larger.Start;
        capacity = length;
    }

    public void Dispose() => larger?.Dispose();

    /// <param name="records">The types of the heap as it is now.</param>
    public HeapMaps Finish(TypeRecord[] records)
    {
        var count = 0;
        foreach (var map in maps)
            count += BitOperations.PopCount(map.Types);
        for (var i = 0; i < blocks.Length; i++)
        {
            var offset = (long)i * ImageFormat.BlockSize;
            if (changed[i])
                blocks[i].Checksum = Checksum.Compute(start + offset, (nint)Math.Min(ImageFormat.BlockSize, Length - offset));
        }
        return new() { Maps = maps, Blocks = blocks, ObjectCount = count, LeafOffset = LeafOffset(records) };
    }

    /// <summary>From the end: but what was without references in the base still is, since nothing else takes its place (<see cref="WorldPlaces.Place"/>).</summary>
    long LeafOffset(TypeRecord[] records)
    {
        long found = Length, leafs = before.LeafOffset < (long)before.Reader.Header->CopiedLength ? before.LeafOffset : long.MaxValue;
        for (var map = maps.Length - 1; map >= 0; map--)
        {
            for (var left = maps[map].Types; left != 0;)
            {
                var bit = 63 - BitOperations.LeadingZeroCount(left);
                left ^= 1UL << bit;
                var offset = ((long)map * RelocationMap.WordCount + bit) * 8;
                if ((offset <= leafs || offset == lastWithReferences) && records[*(int*)(start + offset)].Kind != TypeKind.Leaf)
                    return found;
                found = offset - 8;
            }
        }
        return found;
    }
}
