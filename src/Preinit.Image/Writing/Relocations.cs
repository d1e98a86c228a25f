using System.Runtime.InteropServices;

namespace Preinit.Image;

/// <summary>The words of a heap that restoring turns into addresses.</summary>
sealed class Relocations
{
    readonly byte[] heap;
    readonly TypeRecord[] types;
    readonly uint[] slots;
    readonly long copied;
    readonly RelocationMap[] all;
    readonly List<uint> large = [];

    Relocations(ImageContent content) => (heap, types, slots, copied, all) =
        (content.Heap, content.Types, content.Slots, content.CopiedLength, content.Maps?.Maps ?? new RelocationMap[BlockCount(content) * BlockRecord.MapCount]);

    /// <summary>The maps of the blocks that have any.</summary>
    public RelocationMap[] Maps { get; private set; } = [];

    /// <summary>Slots that refer to large arrays, which are elsewhere than the copied heap.</summary>
    public uint[] LargeReferences => [.. large];

    /// <param name="content">The heap.</param>
    /// <param name="blocks">Learn where their maps are.</param>
    public static Relocations Find(ImageContent content, BlockRecord[] blocks)
    {
        var found = new Relocations(content);
        foreach (var offset in content.Maps == null ? content.ObjectOffsets : [])
        {
            if (offset > content.CopiedLength)
                break;
            ref readonly var type = ref found.types[(int)found.Word(offset)];
            found.MarkObject(offset, type);
            if (type.Kind == TypeKind.Leaf)
                found.MarkContinuation(offset, type, blocks);
        }
        found.Maps = [.. found.Kept(blocks)];
        return found;
    }

    List<RelocationMap> Kept(BlockRecord[] blocks)
    {
        var kept = new List<RelocationMap>();
        for (var i = 0; i < blocks.Length; i++)
        {
            var own = all.AsSpan(i * BlockRecord.MapCount, BlockRecord.MapCount);
            if (!own.ContainsAnyExcept(default(RelocationMap)))
                continue;
            blocks[i].FirstMap = (uint)kept.Count;
            blocks[i].Flags |= BlockFlags.HasMaps;
            kept.AddRange(own);
        }
        return kept;
    }

    static int BlockCount(ImageContent content) => (content.HeapLength + ImageFormat.BlockSize - 1) / ImageFormat.BlockSize;

    void MarkObject(long offset, in TypeRecord type)
    {
        all[offset / RelocationMap.HeapBytes].Types |= RelocationMap.Bit(offset);
        switch (type.Kind)
        {
            case TypeKind.Fields:
                MarkSlots(offset, type);
                break;
            case TypeKind.ReferenceArray:
                for (uint i = 0; i < ElementCount(offset); i++)
                    MarkReference(offset + type.DataOffset + i * 8);
                break;
            case TypeKind.StructArray:
                for (uint i = 0; i < ElementCount(offset); i++)
                    MarkSlots(offset + type.DataOffset + i * type.ComponentSize, type);
                break;
        }
    }

    void MarkContinuation(long offset, in TypeRecord type, BlockRecord[] blocks)
    {
        var start = offset - 8; // its header
        var last = start + type.SizeOf(type.ComponentSize == 0 ? 0 : ElementCount(offset)) - 1;
        for (var block = start / ImageFormat.BlockSize; block < last / ImageFormat.BlockSize; block++)
            blocks[block].Flags |= BlockFlags.Continues;
    }

    /// <summary>An array's first length field counts the elements of all its dimensions.</summary>
    uint ElementCount(long offset) => (uint)Word(offset + 8);

    void MarkSlots(long start, in TypeRecord type)
    {
        foreach (var slot in slots.AsSpan((int)type.FirstSlot, (int)type.SlotCount))
            MarkReference(start + slot);
    }

    void MarkReference(long offset)
    {
        var target = Word(offset);
        if (target > copied)
            large.Add((uint)offset);
        else if (target != 0)
            all[offset / RelocationMap.HeapBytes].References |= RelocationMap.Bit(offset);
    }

    long Word(long offset) => MemoryMarshal.Read<long>(heap.AsSpan((int)offset));
}
