using System.Runtime.CompilerServices;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>
/// Goes along the relocation maps with the walk through the heap: they must name the words that the walk meets, and no others. Before that, they say where objects are claimed to start.
/// </summary>
/// <remarks>Sound, because the address of each block's maps was compared with their section before any of them is read, and no block is asked for but those of the heap.</remarks>
unsafe ref struct RelocationCursor
{
    readonly nint[] maps;
    readonly byte[] none;
    long group;
    ulong references, types;

    /// <param name="sections">The image.</param>
    /// <param name="none">Maps of a block without any, pinned.</param>
    public RelocationCursor(Sections sections, byte[] none)
    {
        this.none = none;
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

    /// <summary>Whether an object is claimed to start there. The walk proves the claim when it comes to it, or has proven it.</summary>
    /// <param name="offset">Less than the copied length, and a multiple of 8.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool IsStart(long offset) =>
        (((RelocationMap*)maps[offset / ImageFormat.BlockSize])[offset / 512 % BlockRecord.MapCount].Types >> (int)(offset / 8 % 64) & 1) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Object(long offset)
    {
        if (offset / 512 != group)
            Advance(offset / 512);
        types |= 1UL << (int)(offset / 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Reference(long offset)
    {
        if (offset / 512 != group)
            Advance(offset / 512);
        references |= 1UL << (int)(offset / 8);
    }

    /// <summary>The rest of the last block's maps is empty.</summary>
    public void End() => Advance((long)maps.Length * BlockRecord.MapCount);

    void Advance(long next)
    {
        Compare(group, references, types);
        for (var between = group + 1; between < next; between++)
            Compare(between, 0, 0);
        (group, references, types) = (next, 0, 0);
    }

    readonly void Compare(long at, ulong expectedReferences, ulong expectedTypes)
    {
        var map = (RelocationMap*)maps[at / BlockRecord.MapCount] + at % BlockRecord.MapCount;
        if (map->References != expectedReferences || map->Types != expectedTypes)
            throw Problems.Unverified("what is marked as references and types are other words than those");
    }
}
