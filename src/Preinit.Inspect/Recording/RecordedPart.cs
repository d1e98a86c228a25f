using System.Runtime.InteropServices;
using Preinit.Image;

namespace Preinit.Inspect;

/// <summary>What the memory of a part of an image held when a recorded run ended.</summary>
sealed class RecordedPart
{
    const int EmptyArray = 24;

    readonly RecordedHeap heap;
    readonly byte[] memory;
    readonly ulong[] types;

    RecordedPart(RecordedHeap heap, ulong[] types, byte[] memory) => (this.heap, this.types, this.memory) = (heap, types, memory);

    /// <summary>Tells which part it is.</summary>
    public ulong MetadataChecksum => heap.MetadataChecksum;

    /// <exception cref="InvalidDataException">That is no recorded run.</exception>
    public static IReadOnlyList<RecordedPart> ReadAll(ReadOnlySpan<byte> file)
    {
        var parts = new List<RecordedPart>();
        while (file.Length > 0)
        {
            var size = Marshal.SizeOf<RecordedHeap>();
            var heap = file.Length < size ? default : MemoryMarshal.Read<RecordedHeap>(file);
            var left = (ulong)(file.Length - size);
            if (heap.Magic != RecordedHeap.FirstBytes || (ulong)heap.TypeCount > left / 8 || (ulong)heap.Length > left - 8 * (ulong)heap.TypeCount)
                throw new InvalidDataException("it is not what an app writes with PREINIT=profile, or not all of it");
            var (types, end) = (size, size + 8 * (int)heap.TypeCount);
            parts.Add(new(heap, MemoryMarshal.Cast<byte, ulong>(file[types..end]).ToArray(), file.Slice(end, (int)heap.Length).ToArray()));
            file = file[(end + (int)heap.Length)..];
        }
        return parts;
    }

    /// <summary>Whether an object that was there at the start is still there: its memory may have gone to others, or to nobody.</summary>
    public bool IsThere(long offset, int type) => type < types.Length && WordAt(offset) == types[type];

    /// <summary>
    /// Where the gap ends that begins instead of an object. The collector leaves one for all objects that follow one another and are gone, with its size as if it were an array of bytes; what is in it stays as it was. If
    /// something else has come there, the number is any other, and too few or too many objects are taken for gone.
    /// </summary>
    public long EndOfGap(long offset) => WordAt(offset + 8) is var length && length < (ulong)memory.Length ? offset + EmptyArray + (long)length : offset;

    /// <summary>Whether a slot refers to what it referred to at the start.</summary>
    /// <param name="slot">Its offset in the heap.</param>
    /// <param name="target">The offset of that, or 0 for nothing.</param>
    public bool Refers(long slot, long target) => WordAt(slot) == (target == 0 ? 0 : (target > heap.LeafOffset ? heap.Leafs : heap.Heap) + (ulong)target);

    ulong WordAt(long offset) => offset + 8 <= memory.Length ? MemoryMarshal.Read<ulong>(memory.AsSpan((int)offset)) : 0;
}
