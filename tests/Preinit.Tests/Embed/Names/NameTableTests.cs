extern alias build;

using build::Preinit.Build;
using build::Preinit.Capture;
using ImageReader = Preinit.Image.ImageReader;

namespace Preinit.Tests;

/// <summary>People find the names of types, static fields and fields in an image; restoring does without.</summary>
public unsafe class NameTableTests
{
    struct Inner
    {
        public byte Low;
        public string? Text;
    }

    sealed class Named
    {
        public bool Flag = true;
        public DayOfWeek Day = DayOfWeek.Friday;
        public decimal Price = 1;
        public DateTime When = new(1);
        public Guid Id { get; set; }
        public Inner Key;
        public int? Maybe = 1;
        public object? Anything = "";
    }

    static readonly object[] Graph =
        [new Named { Key = new() { Low = 1, Text = "a" } }, new Inner[2], new int[3], 5L, "text", new Dictionary<string, Named> { ["a"] = new() }, new int[1][,] { new int[1, 2] }];

    [Fact]
    public void Types_have_the_names_that_they_have_in_code()
    {
        Assert.Equal(
        [
            "Preinit.Tests.NameTableTests.Inner[] in Preinit.Tests",
            "Preinit.Tests.NameTableTests.Named in Preinit.Tests",
            "System.Collections.Generic.Dictionary<string, Preinit.Tests.NameTableTests.Named> in System.Private.CoreLib",
            "System.Collections.Generic.Dictionary<string, Preinit.Tests.NameTableTests.Named>.Entry[] in System.Private.CoreLib",
            "int[,] in System.Private.CoreLib",
            "int[] in System.Private.CoreLib",
            "int[][,] in System.Private.CoreLib",
            "long in System.Private.CoreLib",
            "object[] in System.Private.CoreLib",
            "string in System.Private.CoreLib",
        ], Encoded(Graph).Types.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Fields_are_there_with_those_of_structs_inside()
    {
        var named = Encoded(Graph);
        Assert.Equal(
        [
            "Anything Reference 8", "Day Int32 4", "Flag Boolean 1", "Id Guid 16", "Key.Low Byte 1", "Key.Text Reference 8", "Maybe.hasValue Boolean 1", "Maybe.value Int32 4",
            "Price Decimal 16", "When DateTime 8",
        ], named.MembersOf("Preinit.Tests.NameTableTests.Named").Select(m => m[(m.IndexOf(' ') + 1)..]).Order(StringComparer.Ordinal));
        Assert.Equal(["0 Text Reference 8", "8 Low Byte 1"], named.MembersOf("Preinit.Tests.NameTableTests.Inner[]"));
        Assert.Equal(["0 Int32 4"], named.MembersOf("int[]"));
        Assert.Equal(["8 Int64 8"], named.MembersOf("long"));
        Assert.Equal(["0 Reference 8"], named.MembersOf("object[]"));
        Assert.Empty(named.MembersOf("string"));
    }

    [Fact]
    public void Roots_have_the_names_of_their_static_fields() => Assert.Equal(["Preinit.Tests.CapturedGraph.Holder.Value"], Encoded(new object[] { 1 }).Roots);

    [Fact]
    public void What_code_at_startup_has_to_find_says_what_it_is_for() => Assert.Equal(
        ["(Hashtable: completed at start-up)", "(Hashtable: what it is made from)", "Preinit.Tests.CapturedGraph.Holder.Value"],
        Encoded(new object[] { new System.Collections.Hashtable { [typeof(int)] = 1 } }).Roots.Order(StringComparer.Ordinal));

    [Fact]
    public void Parts_have_their_own_names()
    {
        using var captured = CapturedGraph.OfTypes([new Named(), new Inner[2]]);
        var image = EmittedCode.ImageOf(captured.Result);
        image = image with { Types = [.. image.Types.Select((t, i) => t with { Name = $"App.Outer+Type{i}" })] };
        var parts = ImageParts.Of(image, name => name.StartsWith("System", StringComparison.Ordinal), smallPart: 0)!.Named();
        var named = parts.Parts.Select(p => new NamedImage(p.Bytes)).ToArray();
        Assert.Equal([[], ["App.Outer.Type0.Value"], ["App.Outer.Type1.Value"]], named.Select(n => n.Roots));
        Assert.Equal(["object[] in System.Private.CoreLib", "Preinit.Tests.NameTableTests.Inner[] in Preinit.Tests"], named[2].Types);
        Assert.Equal(["0 Text Reference 8", "8 Low Byte 1"], named[2].MembersOf("Preinit.Tests.NameTableTests.Inner[]"));
        Assert.Empty(new NamedImage(parts.Common!.Bytes).Roots);
    }

    [Fact]
    public void A_restore_neither_reads_nor_checks_them()
    {
        var image = WithNames(Graph);
        fixed (byte* start = image)
        {
            var header = new ImageReader(start, image.Length).Header;
            Assert.True(header->CheckedLength < header->MetadataLength);
            for (var i = (int)header->CheckedLength; i < (int)header->MetadataLength; i++)
            {
                start[i] ^= 1;
                Assert.Null(new ImageReader(start, image.Length).Validate());
                Assert.False(new ImageReader(start, image.Length).AreNamesIntact());
                start[i] ^= 1;
            }
            Assert.True(new ImageReader(start, image.Length).AreNamesIntact());
        }
    }

    [Fact]
    public void Without_them_an_image_is_the_same_otherwise()
    {
        using var captured = CapturedGraph.Of(Graph, path => true);
        var plain = new NamedImage(captured.Bytes);
        Assert.Empty(plain.Types);
        Assert.Empty(plain.Roots);
        Assert.Equal(0, plain.TextLength);
        Assert.Equal(new ImageGraph(captured.Bytes).Heap, new ImageGraph(WithNames(Graph)).Heap);
    }

    [Fact]
    public void A_text_is_there_once_and_the_bytes_are_the_same_each_time()
    {
        var image = WithNames(Graph);
        Assert.Equal(image, WithNames(Graph));
        var named = new NamedImage(image);
        var texts = named.Types.SelectMany(t => t.Split(" in ")).Concat(named.Roots).Concat(named.Members.SelectMany(m => m).Select(m => m.Split(' ') is [_, var name, _, _] ? name : ""));
        Assert.Equal(texts.Distinct().Sum(t => t.Length), named.TextLength);
    }

    static NamedImage Encoded(object graph)
    {
        var named = new NamedImage(WithNames(graph));
        Assert.True(named.AreIntact);
        return named;
    }

    static byte[] WithNames(object graph)
    {
        using var captured = CapturedGraph.Of(graph, path => true);
        return NameTable.AddTo(EmittedCode.ImageOf(captured.Result)).Bytes;
    }
}
