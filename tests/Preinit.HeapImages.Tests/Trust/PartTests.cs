using Preinit.HeapImages.Fuzz;
using Preinit.Image;

namespace Preinit.HeapImages.Tests.Trust;

/// <summary>A heap is proven in parts, each by itself: what lies at their seams, or is wrong in two of them, is refused as if it were proven in one go.</summary>
public sealed class PartTests
{
    public sealed class Node
    {
        public Node? Next;
        public string Text = "";
        public object? Any;
        public int[] Numbers = [];
    }

    const long Size = 4096;
    const string Type = "Preinit.HeapImages.Tests.Trust.PartTests.Node";

    static readonly HeapImageVerification verification = HeapImageVerification.For<Node[]>();
    static readonly Lazy<byte[]> small = new(() => Seeds.Image(Nodes(400))), large = new(() => Seeds.Image(Nodes(60_000)));

    readonly ForgedImage image = ForgedImage.Of(Nodes(400));

    /// <summary>Some refer to objects outside, in all parts.</summary>
    static Node[] Nodes(int count)
    {
        var nodes = new Node[count];
        for (var i = 0; i < count; i++)
            nodes[i] = new() { Text = $"text {i}", Next = i == 0 ? null : nodes[i * 7 % i], Any = i % 5 == 0 ? typeof(Node) : i % 3 == 0 ? nodes : null, Numbers = new int[i % 9] };
        return nodes;
    }

    /// <summary>Where parts start, but the first.</summary>
    List<long> Seams()
    {
        var seams = new List<long>();
        foreach (var (offset, _) in image.Objects())
        {
            if (offset / Size > (seams.Count == 0 ? 0 : seams[^1] / Size))
                seams.Add(offset);
        }
        Assert.True(seams.Count > 10);
        return seams;
    }

    /// <summary>A seam where an object of the class starts, or, with <paramref name="ends"/>, ends.</summary>
    (long Seam, long Before) Seam(string type, bool ends = false)
    {
        var objects = image.Objects();
        foreach (var seam in Seams())
        {
            var index = objects.FindIndex(o => o.Offset == seam);
            if (objects[ends ? index - 1 : index].Type == image.IndexOf(type))
                return (seam, objects[index - 1].Offset);
        }
        throw new InvalidOperationException(type);
    }

    void IsRefused(string reason)
    {
        Sealing.Seal(image.File);
        var refusal = Parts.Refusal(image.File, verification, Size, threads: 1);
        Assert.Contains(reason, refusal);
        Assert.Equal(refusal, Parts.Refusal(image.File, verification, Size, threads: 2));
        Assert.NotNull(Parts.Refusal(image.File, verification, HeapRanges.UsualSize, threads: 1));
        Assert.StartsWith("PREINIT6120", image.Refusal<Node[]>(verification).Message);
    }

    ref RelocationMap MapOf(long offset) => ref image.Section<RelocationMap>(SectionId.Relocations)[(int)(offset / RelocationMaps.GroupSize)];

    static ulong Bit(long offset) => 1UL << (int)(offset / 8);

    [Theory]
    [InlineData(512)]
    [InlineData(1024)]
    [InlineData(Size)]
    [InlineData(HeapRanges.UsualSize)]
    public void A_good_heap_is_proven_in_parts_of_any_size(long size)
    {
        for (var threads = 1; threads <= 4; threads++)
        {
            Parts.Prove(small.Value, verification, size, threads);
            Parts.Prove(large.Value, verification, size, threads);
        }
    }

    [Fact]
    public void A_large_one_is_loaded_from_a_file_and_from_memory()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["image"], large.Value);
        foreach (var nodes in new[] { HeapImage.Load<Node[]>(folder["image"], new() { Verify = verification }), Memory.Load<Node[]>(large.Value, new() { Verify = verification }) })
        {
            Assert.Equal(60_000, nodes.Length);
            Assert.Equal("text 59999", nodes[^1].Text);
            Assert.Same(nodes, nodes[3].Any);
            Assert.Same(typeof(Node), nodes[50_000].Any);
            GC.Collect();
        }
    }

    [Fact]
    public void An_object_that_starts_at_a_seam_has_no_type()
    {
        image.Word(Seam(Type).Seam) = 5000;
        IsRefused("has no type");
    }

    [Fact]
    public void An_object_that_starts_at_a_seam_is_not_marked()
    {
        var (seam, _) = Seam(Type);
        MapOf(seam).Types &= ~Bit(seam);
        IsRefused("");
    }

    [Fact]
    public void An_object_swallows_the_one_at_a_seam()
    {
        var (_, before) = Seam("System.Int32[]", ends: true);
        image.Number(before + 8) += 12;
        IsRefused("marked as references and types");
    }

    [Fact]
    public void An_object_ends_before_a_seam()
    {
        var (seam, before) = Seam("System.Int32[]", ends: true);
        Assert.True(image.Number(before + 8) > 1);
        image.Number(before + 8) = 0;
        Assert.NotEqual(seam, before + 24);
        IsRefused("");
    }

    [Fact]
    public void The_seam_is_forged_inside_of_an_object()
    {
        var objects = image.Objects();
        var seam = Seams().First(s => s % Size >= 16 && objects[objects.FindIndex(o => o.Offset == s) - 1].Offset < s / Size * Size - 16);
        var forged = seam / Size * Size;
        MapOf(forged).Types |= Bit(forged);
        IsRefused("marked as references and types");
    }

    [Fact]
    public void A_reference_at_a_seam_leads_to_the_wrong_type()
    {
        var (seam, _) = Seam(Type);
        image.Word(seam + FieldPlaces.Of(typeof(Node)).Single(p => p.Field.Name == "Text").Offset) = seam;
        IsRefused("a field or element of type System.String refers to a Preinit.HeapImages.Tests.Trust.PartTests+Node");
    }

    [Fact]
    public void A_word_before_a_seam_is_marked()
    {
        var seam = Seams().First(s => s % RelocationMaps.GroupSize >= 16);
        MapOf(seam - 8).References |= Bit(seam - 8);
        IsRefused("marked as references and types");
    }

    [Fact]
    public void A_reference_behind_a_seam_is_not_marked()
    {
        var (seam, _) = Seam(Type);
        var text = seam + FieldPlaces.Of(typeof(Node)).Single(p => p.Field.Name == "Text").Offset;
        MapOf(text).References &= ~Bit(text);
        IsRefused("marked as references and types");
    }

    [Fact]
    public void Outside_objects_are_in_no_order()
    {
        var fixups = image.Section<Fixup>(SectionId.Fixups);
        (fixups[10], fixups[^10]) = (fixups[^10], fixups[10]);
        IsRefused("an outside object is to be stored");
    }

    [Fact]
    public void An_outside_object_is_stored_twice()
    {
        var fixups = image.Section<Fixup>(SectionId.Fixups);
        fixups[11] = fixups[10];
        IsRefused("an outside object is to be stored");
    }

    [Fact]
    public void A_hostile_heap_is_not_loaded_from_a_large_file()
    {
        var forged = ForgedImage.Of(Nodes(60_000));
        forged.Word(forged.Objects()[^40_000].Offset) = 5000;
        Sealing.Seal(forged.File);
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["image"], forged.File);
        Assert.Contains("has no type", Assert.Throws<HeapImageException>(() => HeapImage.Load<Node[]>(folder["image"], new() { Verify = verification })).Message);
    }

    [Fact]
    public void Two_threads_refuse_what_one_does_for_the_same_reason()
    {
        var random = new Random(8);
        for (var i = 0; i < 300; i++)
        {
            var file = (byte[])small.Value.Clone();
            for (var changes = random.Next(1, 6); changes > 0; changes--)
                Change(file, random);
            Sealing.Seal(file);
            var alone = Parts.Refusal(file, verification, 512, threads: 1);
            Assert.Equal(alone, Parts.Refusal(file, verification, 512, threads: 2));
            Assert.Equal(alone, Parts.Refusal(file, verification, 512, threads: 4));
            Assert.Equal(alone == null, Parts.Refusal(file, verification, HeapRanges.UsualSize, threads: 1) == null);
        }
    }

    /// <summary>Of the heap, which is the last part of the file.</summary>
    static void Change(byte[] file, Random random)
    {
        var word = file.Length / 8 * 8 - 8 * random.Next(1, 3000);
        BitConverter.TryWriteBytes(file.AsSpan(word), BitConverter.ToInt64(file, word) + random.Next(-3, 4) * (random.Next(2) == 0 ? 8 : 1));
    }
}
