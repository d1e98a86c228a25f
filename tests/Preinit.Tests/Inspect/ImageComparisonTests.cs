using Preinit.Inspect;

namespace Preinit.Tests;

/// <summary>Two images are compared by the paths from their roots.</summary>
public class ImageComparisonTests
{
    sealed class Item
    {
        public int Number;
        public string? Text;
        public Item? Next;
        public object? Any;
    }

    [Fact]
    public void The_same_image_has_no_differences()
    {
        var comparison = Compare(Cyclic(), Cyclic());
        Assert.Equal(0, comparison.ChangeCount);
        Assert.Empty(comparison.Roots);
        Assert.Equal((0, 0), (comparison.AddedObjects, comparison.RemovedObjects));

        static Item Cyclic()
        {
            var item = new Item { Text = "a", Next = new() { Any = new int[5] } };
            item.Next.Next = item;
            return item;
        }
    }

    [Fact]
    public void Values_that_changed_are_told_with_their_path() => AssertChanges(
        new Item { Number = 1, Text = "a", Next = new() { Number = 2 } }, new Item { Number = 1, Text = "b", Next = new() { Number = 3 } },
        "Changed App.Type0.Value.Text: \"a\" -> \"b\"", "Changed App.Type0.Value.Next.Number: 2 -> 3");

    [Fact]
    public void So_is_what_came_or_went() => AssertChanges(new Item { Text = "a" }, new Item { Next = new() },
        "Removed App.Type0.Value.Text: \"a\" -> ", "Added App.Type0.Value.Next:  -> Item");

    [Fact]
    public void So_is_another_type() => AssertChanges(new Item { Any = "a" }, new Item { Any = new int[2] }, "Changed App.Type0.Value.Any: \"a\" -> int[2]");

    [Fact]
    public void So_is_an_array_that_grew_or_changed()
    {
        AssertChanges(new[] { 1, 2 }, new[] { 1, 3, 4 }, "Changed App.Type0.Value[1]: 2 -> 3", "Added App.Type0.Value[2]:  -> 4");
        AssertChanges(new[] { "a", "b" }, new[] { "a" }, "Removed App.Type0.Value[1]: \"b\" -> ");
    }

    [Fact]
    public void So_is_a_reference_to_another_object()
    {
        var (a, b) = (new Item { Number = 1 }, new Item { Number = 2 });
        Assert.Equal(0, Compare(new object[] { a, b, a }, new object[] { a, b, a }).ChangeCount);
        AssertChanges(new object[] { "x", new int[1], "x" }, new object[] { "x", new int[1], new int[2] }, "Changed App.Type0.Value[2]: \"x\" -> int[2]");
    }

    [Fact]
    public void Entries_of_tables_are_compared_by_their_keys()
    {
        var changed = new Dictionary<string, int> { ["new"] = 0, ["removed"] = 9, ["b"] = 3, ["a"] = 1 };
        changed.Remove("removed");
        AssertChanges(new Dictionary<string, int> { ["a"] = 1, ["b"] = 2, ["gone"] = 4 }, changed,
            "Changed App.Type0.Value._count: 3 -> 4", "Changed App.Type0.Value._entries[\"b\"]: 2 -> 3", "Removed App.Type0.Value._entries[\"gone\"]: 4 -> ",
            "Added App.Type0.Value._entries[\"new\"]:  -> 0");
        AssertChanges(new HashSet<int>([1, 2]), new HashSet<int>([2, 3, 1]), "Changed App.Type0.Value._count: 2 -> 3", "Added App.Type0.Value._entries[3]:  -> 3");
        Assert.Equal(0, Compare(new Dictionary<(int, string), Item> { [(1, "a")] = new(), [(2, "b")] = new() }, new Dictionary<(int, string), Item> { [(2, "b")] = new(), [(1, "a")] = new() }).ChangeCount);
    }

    [Fact]
    public void A_table_that_grew_has_no_other_differences()
    {
        static Dictionary<int, string> Squares(int count) => Enumerable.Range(1, count).ToDictionary(n => n, n => $"{n * n}");
        var comparison = Compare(Squares(100), Squares(1000));
        Assert.Equal(1 + 900, comparison.ChangeCount);
        Assert.Equal((900, 0), (comparison.AddedObjects, comparison.RemovedObjects));
    }

    [Fact]
    public void Roots_that_came_and_went_are_counted()
    {
        var comparison = ImageComparison.Of(InspectedGraph.Of("a", null), InspectedGraph.Of(null, "bb"), 10);
        Assert.Equal(["Removed App.Type0.Value: \"a\" -> ", "Added App.Type1.Value:  -> \"bb\""], comparison.Changes.Select(Text));
        Assert.Equal([("App.Type0.Value", true, false), ("App.Type1.Value", false, true)], comparison.Roots.Select(r => (r.Name, r.Before != null, r.After != null)));
        Assert.Equal((1, 1), (comparison.AddedObjects, comparison.RemovedObjects));
    }

    [Fact]
    public void All_are_counted_and_as_many_listed_as_are_wanted()
    {
        var comparison = ImageComparison.Of(InspectedGraph.Of(new int[100]), InspectedGraph.Of(Enumerable.Range(1, 100).ToArray()), 3);
        Assert.Equal((100, 3), (comparison.ChangeCount, comparison.Changes.Count));
        Assert.Equal(100, Assert.Single(comparison.Roots).Changes);
    }

    static void AssertChanges(object before, object after, params string[] expected) => Assert.Equal(expected, Compare(before, after).Changes.Select(Text));

    static ImageComparison Compare(object before, object after) => ImageComparison.Of(InspectedGraph.Of([before]), InspectedGraph.Of([after]), int.MaxValue);

    static string Text(ImageChange change) => $"{change.Kind} {change.Path}: {change.Before} -> {change.After}";
}
