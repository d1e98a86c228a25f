using Preinit.Capture;
using Preinit.Image;

namespace Preinit.Build;

/// <summary>One of two heaps that are compared: its objects by number, and what their slots refer to outside.</summary>
sealed unsafe class ComparedHeap
{
    readonly ImageReader reader;
    readonly long[] offsets;
    readonly Dictionary<long, int> links = [], made = [];
    readonly Dictionary<int, List<int>> rebuilds = [];
    readonly Dictionary<int, int> makers = [];
    readonly List<RebuildRecord> records = [];

    public ComparedHeap(CapturedImage image, ImageReader reader)
    {
        (Image, this.reader) = (image, reader);
        offsets = new long[image.Origins.Length];
        var cursor = new HeapCursor(reader);
        for (var i = 0; i < offsets.Length; i++, cursor.MoveNext())
            offsets[i] = cursor.Offset;
        foreach (var fixup in Records<Fixup>(SectionId.Fixups))
            links[fixup.Slot] = (int)fixup.Link;
        foreach (var fixup in Records<SurrogateFixup>(SectionId.SurrogateFixups))
            made[fixup.Holder + fixup.Slot] = (int)fixup.Surrogate;
        foreach (var section in (SectionId[])[SectionId.Rebuilds, SectionId.Surrogates])
            AddRebuilds(Records<RebuildRecord>(section));
    }

    public CapturedImage Image { get; }

    public HeapCursor At(int index) => new(reader) { Offset = offsets[index] };

    /// <summary>The number of the object that a slot refers to, or -1.</summary>
    public int Target(int holder, long slot) => At(holder).ReferenceAt(slot) is > 0 and var offset ? Array.BinarySearch(offsets, offset) : -1;

    /// <summary>The number of the link that a slot refers to, or -1.</summary>
    public int LinkAt(int holder, long slot) => links.GetValueOrDefault(offsets[holder] + slot, -1);

    /// <summary>The number of the object made at start-up that a slot refers to, or 0.</summary>
    public int MadeAt(int holder, long slot) => made.GetValueOrDefault(offsets[holder] + slot);

    /// <summary>How the objects of the image that code works on at start-up are built: records of an object by its number.</summary>
    public IReadOnlyList<RebuildRecord> RebuildsOf(int index) => rebuilds.TryGetValue(index, out var found) ? [.. found.Select(i => records[i])] : [];

    /// <summary>How an object is made at start-up, by its number.</summary>
    public RebuildRecord? MakerOf(int number) => makers.TryGetValue(number, out var found) ? records[found] : null;

    void AddRebuilds(ReadOnlySpan<RebuildRecord> section)
    {
        foreach (var record in section)
        {
            if (record.Surrogate > 0)
                makers[(int)record.Surrogate] = records.Count;
            else if (Target(0, RootSlot((int)record.Target)) is >= 0 and var target)
                (rebuilds.TryGetValue(target, out var list) ? list : rebuilds[target] = []).Add(records.Count);
            records.Add(record);
        }
    }

    /// <summary>Where the array of roots, object 0, holds a root.</summary>
    public static long RootSlot(int root) => 16 + (long)root * sizeof(long);

    ReadOnlySpan<T> Records<T>(SectionId section) where T : unmanaged => new(reader.Records(section), (int)(reader.Length(section) / sizeof(T)));
}
