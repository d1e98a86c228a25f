using System.Runtime.InteropServices;
using CsCheck;
using Preinit.Image;

namespace Preinit.HeapImages.Tests.Worlds;

public sealed class EditedWordsTests
{
    /// <summary>An image with nothing but a heap.</summary>
    static ulong[] Image(ulong[] heap)
    {
        var header = new ImageHeader { MetadataLength = (ulong)Marshal.SizeOf<ImageHeader>() };
        ulong[] metadata = MemoryMarshal.Cast<byte, ulong>(MemoryMarshal.AsBytes(new ReadOnlySpan<ImageHeader>(in header))).ToArray();
        return [.. metadata, .. heap];
    }

    [Fact]
    public void What_was_written_to_makes_a_delta_as_small_as_a_comparison_does() => Gen.Int.Sample(seed =>
    {
        var random = new Random(seed);
        var before = new ulong[random.Next(1, 300)];
        for (var i = 0; i < before.Length; i++)
            before[i] = (ulong)random.Next(3);
        var now = new ulong[Math.Max(1, before.Length + random.Next(-20, 20))];
        before.AsSpan(0, Math.Min(before.Length, now.Length)).CopyTo(now);
        var edits = new EditedWords();
        var most = random.Next(2) == 0 ? before.Length / 8 : before.Length;
        foreach (var place in Enumerable.Range(0, before.Length).OrderBy(_ => random.Next()).Take(random.Next(most + 1)))
        {
            edits.Add(place, before[place]);
            if (place < now.Length)
                now[place] = (ulong)random.Next(3);
        }
        for (var i = before.Length; i < now.Length; i++)
            now[i] = (ulong)random.Next(3);
        var image = MemoryMarshal.AsBytes<ulong>(Image(before));
        var metadata = image[..Marshal.SizeOf<ImageHeader>()];
        var heap = MemoryMarshal.AsBytes<ulong>(now);
        var compared = DeltaWriter.Write(metadata, heap, image, "x");
        var edited = DeltaWriter.Write(metadata, heap, image, "x", edits);
        Assert.Equal([.. metadata, .. heap], Merge(edited, image, metadata.Length + heap.Length));
        Assert.InRange(edited.Length, 0, compared.Length + 4 * sizeof(ulong)); // what lies before the end of the base and what follows it are apart
    }, iter: 1000, threads: 1);

    static unsafe byte[] Merge(byte[] delta, ReadOnlySpan<byte> before, int length)
    {
        var merged = new byte[length];
        fixed (byte* start = delta, earlier = before, image = merged)
            new DeltaReader(start, delta.Length).Merge(earlier, before.Length, image);
        return merged;
    }
}
