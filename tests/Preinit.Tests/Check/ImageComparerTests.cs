extern alias build;

using build::Preinit.Build;
using build::Preinit.Capture;

namespace Preinit.Tests;

[Collection(FrameworkStateCollection.Name)]
public class ImageComparerTests
{
    const string Root = "Preinit.Tests.CapturedGraph.Holder.Value";

    [Fact]
    public void Equal_captures_do_not_differ() => Assert.Empty(Compare(RandomGraph.Create(3, 30), RandomGraph.Create(3, 30)));

    [Fact]
    public void A_different_string_is_found_with_its_path()
    {
        var difference = Assert.Single(Compare(new Node { Left = new Node { Name = New("one") } }, new Node { Left = new Node { Name = New("two") } }));
        Assert.Equal($"{Root}.Left.Name", difference.Path);
        Assert.Equal("\"one\" and \"two\"", difference.Values);
        Assert.Equal(0, difference.Initializer);
    }

    [Fact]
    public void A_different_number_in_an_array_of_structs_is_found()
    {
        var difference = Assert.Single(Compare(new Node { Pairs = [default, new() { Number = 1 }] }, new Node { Pairs = [default, new() { Number = 2 }] }));
        Assert.Equal($"{Root}.Pairs[1]", difference.Path);
    }

    [Fact]
    public void All_differences_of_values_are_found() => Assert.Equal([$"{Root}[0]", $"{Root}[2]"],
        Compare(new[] { New("a1"), New("b1"), New("c1") }, new[] { New("a2"), New("b1"), New("c2") }).Select(d => d.Path));

    [Fact]
    public void A_different_length_is_found() =>
        Assert.Equal(Root, Assert.Single(Compare(new[] { 1, 2, 3 }, new[] { 1, 2 })).Path);

    [Fact]
    public void A_missing_object_is_found() => Assert.NotEmpty(Compare(new Node { Left = new Node() }, new Node()));

    [Fact]
    public void Other_connections_are_found()
    {
        var (a, b) = (new Node(), new Node());
        Assert.NotEmpty(Compare(new[] { a, b, a }, new[] { a, b, b }));
    }

    [Fact]
    public void Another_linked_object_is_found() =>
        Assert.NotEmpty(Compare(new object[] { StringComparer.Ordinal }, new object[] { StringComparer.OrdinalIgnoreCase }));

    [Fact]
    public void Another_type_object_is_found() => Assert.NotEmpty(Compare(new object[] { typeof(int) }, new object[] { typeof(long) }));

    [Fact]
    public void Another_value_that_the_framework_is_given_is_found()
    {
        var difference = Assert.Single(ImageComparer.Compare(Changing("one"), Changing("two")));
        Assert.Equal("AppContext.GetData(\"Preinit.Tests.Different\")", difference.Path);
        Assert.Equal("\"one\" and \"two\"", difference.Values);
        Assert.Equal(3, difference.Initializer);

        static CapturedImage Changing(string value) => Capture(new Node(), () => AppContext.SetData("Preinit.Tests.Different", New(value)));
    }

    /// <summary>Such as those that threads took in another order: they go along with their objects.</summary>
    [Fact]
    public void Identity_hash_codes_of_objects_of_the_image_are_told_apart()
    {
        Assert.True(Assert.Single(Compare(Keyed(0), Keyed(0)).DistinctBy(d => d.IsOwnHashCode)).IsOwnHashCode);
        Assert.False(Assert.Single(Compare(Keyed(1), Keyed(2)).DistinctBy(d => d.IsOwnHashCode)).IsOwnHashCode);

        static object Keyed(int other)
        {
            var keys = new[] { new Node(), new Node(), new Node() };
            return new object[] { keys, new HashSet<object>(keys, ReferenceEqualityComparer.Instance), other == 0 ? "" : new Node { Id = int.MaxValue / 2 + other } };
        }
    }

    /// <summary>Not the literal, which is one object for both captures of this process.</summary>
    static string New(string text) => new(text.AsSpan());

    static IReadOnlyList<Difference> Compare(object first, object second) => ImageComparer.Compare(Capture(first), Capture(second));

    static CapturedImage Capture(object graph, Action? change = null)
    {
        using var captured = CapturedGraph.AfterChange(graph, change);
        return CaptureReader.Read(new BinaryReader(new MemoryStream(captured.Result))).Image!;
    }
}
