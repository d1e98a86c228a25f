using System.Runtime.CompilerServices;
using Preinit.Image;

namespace Preinit.Restore;

/// <summary>The large arrays of an image: used where they are, or, where that cannot be, copied to arrays of the process.</summary>
sealed unsafe class LargeArrays(ImageReader reader, object[]? arrays)
{
    readonly ImageReader reader = reader;

    /// <param name="reader">The image.</param>
    /// <param name="handles">Its types.</param>
    /// <param name="register">Registers a frozen segment, given its address and size; null where that is not to be done.</param>
    /// <returns><see langword="null"/> where the image is damaged.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LargeArrays? TryRestore(ImageReader reader, RuntimeTypeHandle[] handles, delegate*<nint, nint, nint> register) =>
        reader.Length(SectionId.LargeArrays) == 0 ? new(reader, null) : TryRestoreAll(reader, handles, register);

    [MethodImpl(MethodImplOptions.NoInlining)]
    static LargeArrays? TryRestoreAll(ImageReader reader, RuntimeTypeHandle[] handles, delegate*<nint, nint, nint> register)
    {
        var count = (int)(reader.Length(SectionId.LargeArrays) / (uint)sizeof(LargeArrayRecord));
        var records = Records(reader);
        if (!AreAsRecorded(reader, records, count))
            return null;
        var frozen = FrozenArrays.TryFreeze(reader, records, count, handles, register);
        if (frozen != null)
            return new(reader, frozen);
        return HeapBlocks.AreIntact(reader, records->Offset - 8, (long)reader.Header->HeapLength) ? new(reader, Copy(reader, records, count, handles)) : null;
    }

    /// <summary>Fills the slots that refer to them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Connect(RestoredHeap heap)
    {
        var slots = (uint*)reader.Records(SectionId.LargeReferences);
        for (uint i = 0; i < reader.Length(SectionId.LargeReferences) / sizeof(uint); i++)
            heap.Store(slots[i], At(*(uint*)(reader.Heap + slots[i])));
    }

    public bool Contains(long offset) => offset > (long)reader.Header->CopiedLength;

    /// <param name="offset">Where one of them starts in the image's heap.</param>
    public object At(uint offset)
    {
        var records = Records(reader);
        var (first, end) = (0, arrays!.Length);
        while (end - first > 1)
        {
            var middle = (first + end) / 2;
            (first, end) = records[middle].Offset <= offset ? (middle, end) : (first, middle);
        }
        return arrays[first];
    }

    /// <summary>Not as a span: of a type of this library, its code would have to be compiled at start-up.</summary>
    static LargeArrayRecord* Records(ImageReader reader) => (LargeArrayRecord*)reader.Records(SectionId.LargeArrays);

    /// <summary>Their elements are not checked where they are used in place: that would read all of them, at each start.</summary>
    static bool AreAsRecorded(ImageReader reader, LargeArrayRecord* records, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var array = reader.Heap + records[i].Offset;
            if (*(long*)array != records[i].Type || *(long*)(array + 8) != records[i].Length)
                return false;
        }
        return true;
    }

    static object[] Copy(ImageReader reader, LargeArrayRecord* records, int count, RuntimeTypeHandle[] handles)
    {
        var copies = new object[count];
        var types = (TypeRecord*)reader.Records(SectionId.Types);
        for (var i = 0; i < copies.Length; i++)
        {
            var source = reader.Heap + records[i].Offset;
            copies[i] = ObjectAllocator.Allocate(source, types + records[i].Type, handles[records[i].Type]);
            ObjectFiller.Fill(copies[i], source, types + records[i].Type, slots: null);
        }
        return copies;
    }
}
