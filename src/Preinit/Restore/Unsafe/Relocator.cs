using System.Numerics;
using System.Runtime.CompilerServices;
using Preinit.Image;

namespace Preinit.Restore;

/// <summary>
/// Copies the heap of an image to its place and turns type indexes into method tables and offsets into addresses, block by block:
/// each is checked, copied and patched while it is in the cache. Blocks do not depend on each other.
/// </summary>
readonly unsafe ref struct Relocator(ImageReader reader, byte* heap, nint* methodTables)
{
    readonly byte* source = reader.Heap;
    readonly byte* heap = heap;
    readonly nint* methodTables = methodTables;
    readonly BlockRecord* blocks = (BlockRecord*)reader.Records(SectionId.Blocks);
    readonly RelocationMap* maps = (RelocationMap*)reader.Records(SectionId.Relocations);
    readonly long length = (long)reader.Header->HeapLength;
    readonly long copied = (long)reader.Header->CopiedLength;

    /// <summary>The number of blocks that hold something to copy.</summary>
    public static long EndOf(ImageReader reader) => ((long)reader.Header->CopiedLength + ImageFormat.BlockSize - 1) / ImageFormat.BlockSize;

    /// <returns><see langword="false"/> if a block is damaged; what was written so far is then of no meaning.</returns>
    public bool TryRun(long firstBlock, long endBlock)
    {
        for (var block = firstBlock; block < endBlock; block++)
        {
            var start = block * ImageFormat.BlockSize;
            var size = Math.Min(ImageFormat.BlockSize, length - start);
            if (Checksum.Compute(source + start, (nint)size) != blocks[block].Checksum)
                return false;

            size = Math.Min(size, copied - start);
            Buffer.MemoryCopy(source + start, heap + start, size, size);
            if ((blocks[block].Flags & BlockFlags.HasMaps) != 0)
                Relocate((nint*)(heap + start), maps + blocks[block].FirstMap, (nint)heap, methodTables);
        }
        return true;
    }

    static void Relocate(nint* words, RelocationMap* map, nint heap, nint* methodTables)
    {
        for (var last = map + BlockRecord.MapCount; map < last; map++, words += RelocationMap.WordCount)
        {
            var references = map->References;
            if (references == ulong.MaxValue)
                AddToAll(words, heap);
            else
            {
                for (; references != 0; references &= references - 1)
                    words[BitOperations.TrailingZeroCount(references)] += heap;
            }

            for (var types = map->Types; types != 0; types &= types - 1)
            {
                var word = words + BitOperations.TrailingZeroCount(types);
                *word = methodTables[*(uint*)word];
            }
        }
    }

    /// <summary>Within a large array of references.</summary>
    static void AddToAll(nint* words, nint heap)
    {
        for (var i = 0; i < RelocationMap.WordCount; i++)
            words[i] += heap;
    }
}
