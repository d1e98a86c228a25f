using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>What restoring has to know of a base's heap, as if all of it were copied: of large arrays, which are not, it stands elsewhere.</summary>
static unsafe class BaseMaps
{
    /// <returns>The blocks, with their checksums and which ones continue; and their maps, whether or not anything is in them.</returns>
    public static (BlockRecord[] Blocks, RelocationMap[] Maps) Of(BaseWorld before)
    {
        var reader = before.Reader;
        var blocks = new BlockRecord[reader.Length(SectionId.Blocks) / sizeof(BlockRecord)];
        var maps = new RelocationMap[blocks.Length * BlockRecord.MapCount];
        var records = (BlockRecord*)reader.Records(SectionId.Blocks);
        var all = (RelocationMap*)reader.Records(SectionId.Relocations);
        var count = reader.Length(SectionId.Relocations) / sizeof(RelocationMap);
        for (var i = 0; i < blocks.Length; i++)
        {
            blocks[i].Checksum = records[i].Checksum;
            if (i >= reader.Header->CopiedBlocks)
                continue; // what else stands there is not checked, and says nothing
            blocks[i] = records[i] with { Flags = records[i].Flags & BlockFlags.Continues, FirstMap = 0 };
            if (!records[i].Flags.HasFlag(BlockFlags.HasMaps))
                continue;
            if (records[i].FirstMap > count - BlockRecord.MapCount)
                throw Problems.Damaged("its maps are wrong");
            for (var j = 0; j < BlockRecord.MapCount; j++)
                maps[i * BlockRecord.MapCount + j] = all[records[i].FirstMap + j];
        }
        AddLargeArrays(before, blocks, maps);
        return (blocks, maps);
    }

    static void AddLargeArrays(BaseWorld before, BlockRecord[] blocks, RelocationMap[] maps)
    {
        var reader = before.Reader;
        var slots = (uint*)reader.Records(SectionId.LargeReferences);
        for (var i = 0; i < reader.Length(SectionId.LargeReferences) / sizeof(uint); i++)
            maps[slots[i] / RelocationMap.HeapBytes].References |= RelocationMap.Bit(slots[i]);
        var arrays = (LargeArrayRecord*)reader.Records(SectionId.LargeArrays);
        for (var i = 0; i < reader.Length(SectionId.LargeArrays) / sizeof(LargeArrayRecord); i++)
        {
            long offset = arrays[i].Offset, last = offset - 8 + before.SizeAt(offset) - 1;
            maps[offset / RelocationMap.HeapBytes].Types |= RelocationMap.Bit(offset);
            for (var block = (offset - 8) / ImageFormat.BlockSize; block < last / ImageFormat.BlockSize; block++)
                blocks[block].Flags |= BlockFlags.Continues;
        }
    }
}
