extern alias build;

using System.Runtime.CompilerServices;
using build::Preinit.Build;
using build::Preinit.Capture;

namespace Preinit.Tests;

/// <summary>Two captures that differ in numbers, as if identity hash codes had been shifted between them.</summary>
public class IdentityHashCodesTests
{
    [Theory]
    [InlineData(0x5000000, 0x6000000, true)]
    [InlineData(5, 0x6000000, true)] // a hash code may be small
    [InlineData(5, 6, false)] // both may be anything, such as the number of a thread
    public void Numbers_are_right_if_nothing_else_was_asked_for_its_hash_code(int before, int after, bool isRight)
    {
        Assert.Equal(isRight, Wrong(new Node { Id = before }, new Node { Id = after }, onlyOwn: true).Count == 0);
        Assert.NotEmpty(Wrong(new Node { Id = before }, new Node { Id = after }, onlyOwn: false));
    }

    [Fact]
    public void Objects_that_are_connected_in_another_way_are_wrong()
    {
        var (first, second) = (new Node(), new Node());
        Assert.NotEmpty(Wrong(new[] { first, second, first }, new[] { first, second, second }, onlyOwn: true));
    }

    /// <summary>The usual ways of mixing hash codes: what is mixed in does not change, and the object is one that the number's holder refers to.</summary>
    [Theory]
    [InlineData("sum", true)]
    [InlineData("xor", true)]
    [InlineData("flag mixed in last", true)]
    [InlineData("record", true)]
    [InlineData("another object's", false)]
    [InlineData("unrelated", false)]
    public void A_number_that_was_computed_from_the_hash_code_of_an_object_of_the_image_is_right(string way, bool isRight)
    {
        Func<int, int, int> mix = unchecked(way switch
        {
            "sum" => (own, _) => (17 * 31 + own) * 31 + 5,
            "xor" => (own, _) => (4711 ^ own) * 397,
            "flag mixed in last" => (own, _) => ((28 * 397 ^ own) * 397) ^ 1,
            "record" => (own, _) => 12345 * -1521134295 + own,
            "another object's" => (_, other) => other,
            _ => (own, other) => own * 31 + other,
        });
        var (first, second) = (Holder(out var firstOther), Holder(out var secondOther));
        first.Id = mix(RuntimeHelpers.GetHashCode(first.Left!), firstOther);
        second.Id = mix(RuntimeHelpers.GetHashCode(second.Left!), secondOther);
        Assert.Equal(isRight, Wrong(first, second, onlyOwn: false).Count == 0);

        static Node Holder(out int other)
        {
            other = RuntimeHelpers.GetHashCode(new object());
            return new Node { Left = new Node() };
        }
    }

    /// <summary>For those who compare the image with what the initialisers make.</summary>
    [Fact]
    public void What_holds_such_numbers_is_told()
    {
        var before = new Node { Id = 0x5000000, Anything = new[] { 0x5000001 }, Left = new Node { Jagged = [[0x5000002]] }, Right = new DerivedNode() };
        var after = new Node { Id = 0x6000000, Anything = new[] { 0x6000001 }, Left = new Node { Jagged = [[0x6000002]] }, Right = new DerivedNode() };
        var first = Capture(before);
        var holder = Assert.Single(IdentityHashCodes.Holders(first, Capture(after)));
        Assert.Equal("Node", Assert.IsType<TypeSpec.Named>(first.TypeTable[int.Parse(holder)]).Names[^1]);

        Assert.Equal(["Preinit.Tests.CapturedGraph.Holder.Value"], IdentityHashCodes.Holders(Capture(new[] { 0x5000000 }), Capture(new[] { 0x6000000 })));
        Assert.Empty(IdentityHashCodes.Holders(first, Capture(before)));
    }

    /// <summary>The numbers of a small table by identity may be the same by chance in two captures, but not in a third process.</summary>
    [Fact]
    public void So_are_entries_by_identity_where_the_numbers_happen_to_agree()
    {
        var first = Capture(Table(hashed: true));
        var holder = Assert.Single(IdentityHashCodes.Holders(first, Capture(Table(hashed: true))));
        Assert.Equal("Node", Assert.IsType<TypeSpec.Named>(first.TypeTable[int.Parse(holder)]).Names[^1]);
        Assert.Empty(IdentityHashCodes.Holders(Capture(Table(hashed: false)), Capture(Table(hashed: false))));

        static Node Table(bool hashed)
        {
            var key = new Node();
            if (hashed)
                _ = RuntimeHelpers.GetHashCode(key);
            return new Node { Anything = new (Node Key, int Next)[] { (key, -1) } };
        }
    }

    static IReadOnlyList<Difference> Wrong(object before, object after, bool onlyOwn)
    {
        var (first, shifted) = (Capture(before), Capture(after));
        return IdentityHashCodes.Wrong(first, shifted, ImageComparer.Compare(first, shifted), onlyOwn);
    }

    static CapturedImage Capture(object graph)
    {
        using var captured = CapturedGraph.Of(graph);
        return CaptureReader.Read(new BinaryReader(new MemoryStream(captured.Result))).Image!;
    }
}
