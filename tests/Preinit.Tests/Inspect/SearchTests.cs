using Preinit.Inspect;

namespace Preinit.Tests;

/// <summary>Objects are found by what people call them, with the ways that lead there.</summary>
public class SearchTests
{
    sealed class Link
    {
        public Link? Next;
        public Link? Other;
        public string? Text;
    }

    [Fact]
    public void Every_path_is_found_and_the_shortest_comes_first()
    {
        var end = new Link { Text = "needle" };
        var middle = new Link { Next = end };
        end.Other = middle; // a cycle
        var app = InspectedGraph.Of(new object[] { new Link { Next = middle, Other = end } }, end);
        var paths = new PathSearch(app).Find(ObjectQuery.Find(app, "needle"), 10, out var isComplete);
        Assert.True(isComplete);
        Assert.Equal(["App.Type1.Value.Text", "App.Type0.Value[0].Other.Text", "App.Type0.Value[0].Next.Next.Text"], paths.Select(p => p.ToString()));
        Assert.Equal("App.Type1.Value.Text", Assert.Single(new PathSearch(app).Find(ObjectQuery.Find(app, "needle"), 1, out isComplete)).ToString());
        Assert.False(isComplete);
    }

    [Fact]
    public void A_graph_with_more_paths_than_anybody_can_count_is_no_harm()
    {
        var link = new Link { Text = "needle" };
        for (var i = 0; i < 60; i++)
            link = new() { Next = link, Other = new() { Next = link } };
        var app = InspectedGraph.Of(link);
        var paths = new PathSearch(app).Find(ObjectQuery.Find(app, "needle"), 5, out var isComplete);
        Assert.False(isComplete);
        Assert.Equal([62, 63, 63, 63, 63], paths.Select(p => p.Steps.Count));
    }

    [Fact]
    public void A_type_is_found_by_its_name_with_and_without_its_namespace()
    {
        var app = InspectedGraph.Of(new List<Link> { new(), new() });
        Assert.Equal(2, ObjectQuery.Find(app, "Link").Count);
        Assert.Equal(2, ObjectQuery.Find(app, "Preinit.Tests.SearchTests.Link").Count);
        Assert.Single(ObjectQuery.Find(app, "List<Link>"));
        Assert.Single(ObjectQuery.Find(app, "*Link[[]]".Replace("[[]]", "[]")));
        Assert.Empty(ObjectQuery.Find(app, "Lin"));
    }

    [Fact]
    public void A_text_is_found_as_a_whole_before_as_a_part()
    {
        var app = InspectedGraph.Of((object)new[] { "/home/me/a", "/home/me", "other" });
        Assert.Equal("/home/me", app.TextOf(ObjectQuery.Find(app, "/home/me").Single()));
        Assert.Equal(2, ObjectQuery.Find(app, "/home").Count);
        Assert.Empty(ObjectQuery.Find(app, "nowhere"));
    }

    [Fact]
    public void A_number_is_that_of_an_object()
    {
        var app = InspectedGraph.Of("x");
        Assert.Equal([1], ObjectQuery.Find(app, "@1"));
        Assert.Empty(ObjectQuery.Find(app, "@99"));
    }

    [Fact]
    public void Roots_are_found_by_the_end_of_their_name()
    {
        var app = InspectedGraph.Of("x", "y");
        Assert.Equal("App.Type1.Value", Assert.Single(ObjectQuery.FindRoots(app, "Type1.Value")).Name);
        Assert.Equal(2, ObjectQuery.FindRoots(app, "App.*").Count);
        Assert.Empty(ObjectQuery.FindRoots(app, "alue"));
    }

    [Fact]
    public void The_same_text_is_counted_once()
    {
        var app = InspectedGraph.Of((object)new[] { new string('a', 20), new string('a', 20), "b" });
        var use = StringUse.Of(app).Single(s => s.Count == 2);
        Assert.Equal((new string('a', 20), 64 * 2, 64), (use.Text, (int)use.Bytes, (int)use.Wasted));
    }
}
