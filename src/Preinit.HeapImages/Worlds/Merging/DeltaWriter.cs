using System.Runtime.InteropServices;
using System.Text;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>Writes what an image has that its base has not; the twin of <see cref="DeltaReader"/>.</summary>
unsafe ref struct DeltaWriter
{
    /// <summary>A step takes a word, so fewer equal ones are written as if they were new.</summary>
    const int LeastSame = 3, LeastZero = 3;

    readonly ReadOnlySpan<ulong> before;
    readonly MemoryStream steps = new();
    int place;

    DeltaWriter(ReadOnlySpan<ulong> before) => this.before = before;

    /// <param name="metadata">What comes before the heap.</param>
    /// <param name="heap">The heap.</param>
    /// <param name="before">The base.</param>
    /// <param name="name">The file of the base.</param>
    public static byte[] Write(ReadOnlySpan<byte> metadata, ReadOnlySpan<byte> heap, ReadOnlySpan<byte> before, string name)
    {
        var writer = new DeltaWriter(MemoryMarshal.Cast<byte, ulong>(before));
        writer.WriteSections(metadata, heap, before);
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
        WritePart(MemoryMarshal.Cast<byte, ulong>(heap), earlier[^1], this.before.Length - earlier[^1]);
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
        if (common > 0 && place != earlier)
        {
            Step(DeltaStep.Seek, earlier);
            place = earlier;
        }
        var then = before.Slice(earlier, common);
        for (var at = 0; at < now.Length;)
        {
            var same = at < common ? now[at..common].CommonPrefixLength(then[at..]) : 0;
            if (same > 0)
                Step(DeltaStep.Same, same);
            at += same;
            var changed = ChangedFrom(now[at..], at < common ? then[at..] : []);
            WriteWords(now.Slice(at, changed));
            at += changed;
        }
        place += now.Length;
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

    readonly void WriteWords(ReadOnlySpan<ulong> words)
    {
        while (words.Length > 0)
        {
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
