using System.Runtime.InteropServices;
using Preinit.Inspect;
using Preinit.Image;

namespace Preinit.Tests;

/// <summary>An image with right checksums can say anything: it is shown or refused, and nothing else happens.</summary>
public sealed unsafe class HostileImageTests : IDisposable
{
    static readonly byte[] Image = InspectedGraph.Bytes(
        new object[] { "text", new Dictionary<string, int[]> { ["a"] = [1, 2] }, new int[2, 2], StringComparer.Ordinal, new Pair[2] }, new WeakReference<string>("weak"));

    readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void Any_word_may_be_anything()
    {
        var random = new Random(1);
        var read = 0;
        for (var round = 0; round < 4000; round++)
        {
            var changed = (byte[])Image.Clone();
            for (var i = random.Next(1, 4); i > 0; i--)
            {
                var place = random.Next(10, changed.Length / 4) * 4;
                var value = random.Next(5) switch { 0 => -1, 1 => random.Next(), 2 => random.Next(64), 3 => changed.Length, _ => 0 };
                MemoryMarshal.Write(changed.AsSpan(place), value);
            }
            Seal(changed);
            read += Read(changed) ? 1 : 0;
        }
        Assert.True(read > 100, $"only {read} images could be read: the test changes too much to be one");
    }

    /// <summary>Makes the checksums right, where there is still something to have one.</summary>
    static void Seal(byte[] image)
    {
        fixed (byte* start = image)
        {
            var header = (ImageHeader*)start;
            if (header->CheckedLength % 8 != 0 || header->MetadataLength % 8 != 0 || header->CheckedLength < (ulong)sizeof(ImageHeader) || header->CheckedLength > header->MetadataLength
                || header->MetadataLength + header->HeapLength != (ulong)image.Length)
                return;
            header->NamesChecksum = ImageReader.NamesChecksum(start);
            var entries = (SectionEntry*)(start + sizeof(ImageHeader));
            for (var i = 0; i < Math.Min(header->SectionCount, 30); i++)
            {
                if (entries[i].Id != SectionId.Blocks || entries[i].Offset + (ulong)entries[i].Length > (ulong)image.Length)
                    continue;
                var blocks = (BlockRecord*)(start + entries[i].Offset);
                for (var b = 0; b < entries[i].Length / sizeof(BlockRecord); b++)
                {
                    var offset = (long)b * ImageFormat.BlockSize;
                    if (offset < (long)header->HeapLength)
                        blocks[b].Checksum = Checksum.Compute(start + header->MetadataLength + offset, (nint)Math.Min(ImageFormat.BlockSize, (long)header->HeapLength - offset));
                }
            }
            header->MetadataChecksum = ImageReader.MetadataChecksum(start, header->CheckedLength);
        }
    }

    bool Read(byte[] image)
    {
        try
        {
            File.WriteAllBytes(file, image);
            var app = AppModel.Load(file);
            RootStatistics.Of(app, RetainedSizes.Of(app));
            StringUse.Of(app);
            HeapSnapshot.Write(app, Stream.Null);
            JsonExport.Write(app, Stream.Null);
            DotExport.Write(app, TextWriter.Null, 100);
            ImageComparison.Of(app, app, 10);
            return true;
        }
        catch (InspectException)
        {
            return false;
        }
    }
}
