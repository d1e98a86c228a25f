using System.Runtime.InteropServices;
using System.Text;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>Writes what an image has that its base has not; the twin of <see cref="DeltaReader"/>.</summary>
unsafe ref struct DeltaWriter
{
    /// <summary>A step takes a word, so fewer equal ones are written as if they were new.</summary>
    const int LeastSame = 3, LeastZero = 3;

    /// <summary>Up to one word of so many, edits are put in order; else all words are compared.</summary>
    const int Few = 8;

    readonly ReadOnlySpan<ulong> before;
    readonly EditedWords? edits;
    readonly MemoryStream steps = new();
    int place, same;

    DeltaWriter(ReadOnlySpan<ulong> before, EditedWords? edits)
    {
        this.before = before;
        this.edits = edits;
    }

    /// <param name="metadata">What comes before the heap.</param>
    /// <param name="heap">The heap.</param>
    /// <param name="before">The base.</param>
    /// <param name="name">The file of the base.</param>
    /// <param name="edits">What the base's heap was, where it has become the heap; else <see langword="null"/>.</param>
    public static byte[] Write(ReadOnlySpan<byte> metadata, ReadOnlySpan<byte> heap, ReadOnlySpan<byte> before, string name, EditedWords? edits = null)
    {
        var writer = new DeltaWriter(MemoryMarshal.Cast<byte, ulong>(before), edits);
        writer.WriteSections(metadata, heap, before);
        writer.EndSame();
        return WithHeader(new() { ImageLength = (ulong)metadata.Length + (ulong)heap.Length, BaseLength = (ulong)before.Length }, name, writer.steps);
    }

    static byte[] WithHeader(DeltaHeader header, string name, MemoryStream steps)
    {
        var text = Encoding.UTF8.GetBytes(name);
        header.NameLength = (uint)text.Length;
        var start = sizeof(DeltaHeader) + (text.Length + 7 & ~7);
        var bytes = new byte[start + steps.Length];
        text.CopyTo(bytes, sizeof(DeltaHeader));
        steps.GetBuffer().AsSpan(0, (int)steps.Length).CopyTo(bytes.AsSpan(start));
        fixed (byte* all = bytes)
        {
            *(DeltaHeader*)all = header;
            ((DeltaHeader*)all)->Checksum = Checksum.Compute(all + sizeof(ulong), bytes.Length - sizeof(ulong));
        }
        return bytes;
    }

    /// <summary>Each section is compared with the same one of the base, wherever that is. The heap comes last.</summary>
    void WriteSections(ReadOnlySpan<byte> metadata, ReadOnlySpan<byte> heap, ReadOnlySpan<byte> before)
    {
        var (sections, earlier) = (Starts(metadata), Starts(before));
        var words = MemoryMarshal.Cast<byte, ulong>(metadata);
        for (var i = 0; i < sections.Length - 1; i++)
        {
            var isKnown = i < earlier.Length - 1;
            WritePart(words[sections[i]..sections[i + 1]], isKnown ? earlier[i] : 0, isKnown ? earlier[i + 1] - earlier[i] : 0);
        }
        if (edits == null)
            WritePart(MemoryMarshal.Cast<byte, ulong>(heap), earlier[^1], this.before.Length - earlier[^1]);
        else
            WriteEdits(MemoryMarshal.Cast<byte, ulong>(heap), earlier[^1], this.before.Length - earlier[^1]);
    }

    /// <summary>The same, without looking at what was not written to.</summary>
    void WriteEdits(ReadOnlySpan<ulong> now, int earlier, int length)
    {
        var common = Math.Min(now.Length, length);
        Seek(earlier, common);
        if (edits!.Count > common / Few)
            WriteWords(now, edits.Undone(now[..common]));
        else
            WriteEdits(now, common);
        place += now.Length;
    }

    void WriteEdits(ReadOnlySpan<ulong> now, int common)
    {
        edits!.Sort();
        var places = edits.Places;
        var words = edits.Earlier;
        var at = 0;
        var then = new List<ulong>();
        for (var i = 0; i < places.Length && places[i] < common;)
        {
            var start = places[i];
            then.Clear();
            for (; i < places.Length && places[i] < common && places[i] - start - then.Count < LeastSame; i++)
            {
                while (start + then.Count < places[i])
                    then.Add(now[start + then.Count]);
                then.Add(words[i]);
            }
            same += start - at;
            at = start + then.Count;
            WriteWords(now[start..at], CollectionsMarshal.AsSpan(then));
        }
        same += common - at;
        WriteWords(now[common..], []);
    }

    /// <summary>The word where each part starts: the header with the directory, the sections in their order, the heap.</summary>
    static int[] Starts(ReadOnlySpan<byte> image)
    {
        var header = MemoryMarshal.Read<ImageHeader>(image);
        var starts = new int[header.SectionCount + 2];
        for (var i = 0; i < header.SectionCount; i++)
            starts[i + 1] = (int)(MemoryMarshal.Read<SectionEntry>(image[(sizeof(ImageHeader) + i * sizeof(SectionEntry))..]).Offset / sizeof(ulong));
        starts[^1] = (int)(header.MetadataLength / sizeof(ulong));
        return starts;
    }

    void WritePart(ReadOnlySpan<ulong> now, int earlier, int length)
    {
        var common = Math.Min(now.Length, length);
        Seek(earlier, common);
        WriteWords(now, before.Slice(earlier, common));
        place += now.Length;
    }

    void Seek(int earlier, int common)
    {
        if (common == 0 || place == earlier)
            return;
        EndSame();
        Step(DeltaStep.Seek, earlier);
        place = earlier;
    }

    void WriteWords(ReadOnlySpan<ulong> now, ReadOnlySpan<ulong> then)
    {
        var common = then.Length;
        for (var at = 0; at < now.Length;)
        {
            var equal = at < common ? now[at..common].CommonPrefixLength(then[at..]) : 0;
            same += equal;
            at += equal;
            var changed = ChangedFrom(now[at..], at < common ? then[at..] : []);
            WriteWords(now.Slice(at, changed));
            at += changed;
        }
    }

    void EndSame()
    {
        if (same > 0)
            Step(DeltaStep.Same, same);
        same = 0;
    }

    static int ChangedFrom(ReadOnlySpan<ulong> now, ReadOnlySpan<ulong> then)
    {
        for (var at = 0; at < then.Length; at++)
        {
            if (now[at] == then[at] && (at + LeastSame > then.Length || now.Slice(at, LeastSame).SequenceEqual(then.Slice(at, LeastSame))))
                return at;
        }
        return now.Length;
    }

    void WriteWords(ReadOnlySpan<ulong> words)
    {
        while (words.Length > 0)
        {
            EndSame();
            var zeros = LeadingZeros(words);
            if (zeros >= LeastZero || zeros == words.Length)
            {
                Step(DeltaStep.Zero, zeros);
                words = words[zeros..];
                continue;
            }
            var count = zeros;
            while (count < words.Length && LeadingZeros(words[count..]) is var next && next < LeastZero && count + next < words.Length)
                count += Math.Max(next, 1);
            count = Math.Max(count, 1);
            Step(DeltaStep.New, count);
            steps.Write(MemoryMarshal.AsBytes(words[..count]));
            words = words[count..];
        }
    }

    static int LeadingZeros(ReadOnlySpan<ulong> words) => words.IndexOfAnyExcept(0ul) is >= 0 and var count ? count : words.Length;

    readonly void Step(DeltaStep step, int number)
    {
        var word = (ulong)number << 2 | (ulong)step;
        steps.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<ulong>(in word)));
    }
}
