using System.Numerics;
using System.Runtime.CompilerServices;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>The relocation maps of an image, which say where objects are claimed to start, and which words are references.</summary>
/// <remarks>Sound, because the address of each block's maps was compared with their section before any of them is read, and no block is asked for but those of the heap.</remarks>
sealed unsafe class RelocationMaps
{
    /// <summary>Bytes of the heap to a map.</summary>
    public const int GroupSize = RelocationMap.HeapBytes;

    readonly byte[] none = GC.AllocateUninitializedArray<byte>(BlockRecord.MapCount * sizeof(RelocationMap), pinned: true); // what makes empty ones is not precompiled
    readonly nint[] maps;

    public RelocationMaps(Sections sections)
    {
        Array.Clear(none);
        var blocks = (BlockRecord*)sections.Start(SectionId.Blocks, sizeof(BlockRecord), out _);
        var first = (RelocationMap*)sections.Start(SectionId.Relocations, sizeof(RelocationMap), out var count);
        maps = new nint[(sections.CopiedLength + ImageFormat.BlockSize - 1) / ImageFormat.BlockSize];
        for (var i = 0; i < maps.Length; i++)
        {
            var hasMaps = (blocks[i].Flags & BlockFlags.HasMaps) != 0;
            if ((blocks[i].Flags & ~(BlockFlags.HasMaps | BlockFlags.Continues)) != 0 || hasMaps && blocks[i].FirstMap + (ulong)BlockRecord.MapCount > count)
                throw Problems.Unverified("the maps of a block do not lie where maps do");
            maps[i] = (nint)(hasMaps ? first + blocks[i].FirstMap : (RelocationMap*)Unsafe.AsPointer(ref none[0]));
        }
    }

    /// <summary>How many maps there are, those that stand for blocks without any included.</summary>
    public long GroupCount => (long)maps.Length * BlockRecord.MapCount;

    /// <summary>The map of one group of words.</summary>
    public RelocationMap* At(long group) => (RelocationMap*)maps[group / BlockRecord.MapCount] + group % BlockRecord.MapCount;

    /// <summary>Whether an object is claimed to start there. The walk proves the claim when it comes to it, or has proven it.</summary>
    /// <param name="offset">Less than the copied length, and a multiple of 8.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsStart(ulong offset) =>
        (((RelocationMap*)maps[offset / ImageFormat.BlockSize])[offset / GroupSize % BlockRecord.MapCount].Types >> (int)(offset / 8) & 1) != 0;

    /// <summary>Where the first object is claimed to start from an offset on; the end of the maps if none does.</summary>
    /// <param name="offset">A multiple of the size of a group.</param>
    public long NextStart(long offset)
    {
        for (var group = offset / GroupSize; group < GroupCount; group++)
        {
            if (At(group)->Types is not 0 and var types)
                return group * GroupSize + 8 * BitOperations.TrailingZeroCount(types);
        }
        return GroupCount * GroupSize;
    }
}
