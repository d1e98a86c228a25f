using System.Numerics;
using System.Runtime.CompilerServices;
using Preinit.Image;

namespace Preinit.Restore;

/// <summary>
/// Copies the heap of an image to its place and turns type indexes into method tables and offsets into addresses, block by block:
/// each is checked, copied and patched while it is in the cache. Blocks do not depend on each other.
/// </summary>
/// <param name="reader">The image.</param>
/// <param name="place">Where its heap goes.</param>
/// <param name="methodTables">Those of its types.</param>
/// <param name="isThere">Whether the heap is at its place already, as it is in the image; else it is copied.</param>
readonly unsafe ref struct Relocator(ImageReader reader, HeapPlace place, nint* methodTables, bool isThere = false)
{
    readonly byte* source = isThere ? place.Heap : reader.Heap;
    readonly HeapPlace place = place;
    readonly nint* methodTables = methodTables;
    readonly BlockRecord* blocks = (BlockRecord*)reader.Records(SectionId.Blocks);
    readonly RelocationMap* maps = (RelocationMap*)reader.Records(SectionId.Relocations);
    readonly long length = (long)reader.Header->HeapLength;
    readonly long copied = (long)reader.Header->CopiedLength;

    /// <summary>The number of blocks that hold something to copy.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long EndOf(ImageReader reader) => reader.Header->CopiedBlocks;

    /// <returns><see langword="false"/> if a block is damaged; what was written so far is then of no meaning.</returns>
    public bool TryRun(long firstBlock, long endBlock)
    {
        for (var block = firstBlock; block < endBlock; block++)
        {
            if (!IsIntact(block))
                return false;
            Lay(block);
        }
        return true;
    }

    /// <summary>Whether these blocks have the right checksums.</summary>
    public bool AreIntact(long firstBlock, long endBlock)
    {
        for (var block = firstBlock; block < endBlock; block++)
        {
            if (!IsIntact(block))
                return false;
        }
        return true;
    }

    /// <summary>Lays blocks down that were seen to be intact.</summary>
    public void Patch(long firstBlock, long endBlock)
    {
        for (var block = firstBlock; block < endBlock; block++)
            Lay(block);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    bool IsIntact(long block)
    {
        var start = block * ImageFormat.BlockSize;
        return Checksum.Compute(source + start, (nint)Lesser(ImageFormat.BlockSize, length - start)) == blocks[block].Checksum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Lay(long block)
    {
        var start = block * ImageFormat.BlockSize;
        var size = Lesser(ImageFormat.BlockSize, copied - start);
        var target = (start + size > place.LeafOffset ? place.Leafs : place.Heap) + start;
        if (source + start != target)
            Buffer.MemoryCopy(source + start, target, size, size);
        if ((blocks[block].Flags & BlockFlags.HasMaps) != 0)
            Relocate((nint*)target, maps + blocks[block].FirstMap);
        if (start + size > place.LeafOffset && start < place.LeafOffset)
            CopyStart(target, start);
    }

    /// <summary>Written out: the framework's method would have to be found first.</summary>
    static long Lesser(long one, long other) => one < other ? one : other;

    /// <summary>Of the block in which the objects without references start, which was laid down among these.</summary>
    void CopyStart(byte* block, long start)
    {
        var size = place.LeafOffset - start;
        Buffer.MemoryCopy(block, place.Heap + start, size, size);
    }

    void Relocate(nint* words, RelocationMap* map)
    {
        var methodTables = this.methodTables;
        var heap = (nint)place.Heap;
        var leafOffset = (nint)place.LeafOffset;
        var toLeafs = (nint)(place.Leafs - place.Heap);
        for (var last = map + BlockRecord.MapCount; map < last; map++, words += RelocationMap.WordCount)
        {
            var references = map->References;
            if (references == ulong.MaxValue)
                RelocateAll(words, heap, leafOffset, toLeafs);
            else
            {
                for (; references != 0; references &= references - 1)
                {
                    var word = words + BitOperations.TrailingZeroCount(references);
                    *word = AddressOf(*word, heap, leafOffset, toLeafs);
                }
            }

            for (var types = map->Types; types != 0; types &= types - 1)
            {
                var word = words + BitOperations.TrailingZeroCount(types);
                *word = methodTables[*(uint*)word];
            }
        }
    }

    /// <summary>Within a large array of references.</summary>
    static void RelocateAll(nint* words, nint heap, nint leafOffset, nint toLeafs)
    {
        for (var i = 0; i < RelocationMap.WordCount; i++)
            words[i] = AddressOf(words[i], heap, leafOffset, toLeafs);
    }

    /// <summary>Without a branch, which would go one way and the other: records refer to texts and to one another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static nint AddressOf(nint offset, nint heap, nint leafOffset, nint toLeafs) => offset + heap + (toLeafs & ((leafOffset - offset) >> 63));
}
