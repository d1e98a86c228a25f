extern alias build;

using build::Preinit.Build;

namespace Preinit.Tests;

/// <summary>The map of bytes.</summary>
public class ReportMapTests
{
    [Fact]
    public void Each_node_is_the_sum_of_its_parts()
    {
        var shared = new string('s', 300);
        var image = ReportedImage.OfFields(new object[] { new byte[5000], new byte[5000], shared, new int[] { 1 } }, new object[] { shared, new string('o', 2000) }, "small");
        AssertSums(image.Map);
        Assert.Equal((image.Bytes, image.Objects), (image.Map.Bytes, image.Map.Objects));
        Assert.Equal(["Type0.Value", "Type1.Value", "", "Type2.Value"], image.Map.Children!.Select(n => n.Name));
        Assert.Equal("shared", image.Map.Children![2].Kind);
        var arrays = image.Map.Children[0].Children!.Single(n => n.Name == "byte[]");
        Assert.Equal([("object", "Type0.Value[0]"), ("object", "Type0.Value[1]")], arrays.Children!.Select(n => (n.Kind, n.Name.Replace(ReportedImage.Field, "Type0.Value"))));
    }

    /// <summary>Otherwise the page of a large image could not be loaded.</summary>
    [Fact]
    public void Of_many_objects_the_small_ones_are_put_together()
    {
        var image = ReportedImage.Of(Enumerable.Range(0, 100_000).Select(n => n.ToString()).ToArray());
        AssertSums(image.Map);
        Assert.InRange(Count(image.Map), 3, 20);
        Assert.InRange(ReportJson.Write(ReportedImage.Report(image)).Length, 1, 100_000);
    }

    /// <summary>Each takes a thousandth or more.</summary>
    [Fact]
    public void There_are_some_thousand_nodes_at_most()
    {
        var image = ReportedImage.Of(Enumerable.Range(0, 900).Select(n => new byte[4000]).ToArray());
        Assert.InRange(Count(image.Map), 900, 3000);
    }

    static int Count(MapNode node) => 1 + (node.Children?.Sum(Count) ?? 0);

    static void AssertSums(MapNode node)
    {
        if (node.Children == null)
            return;
        Assert.Equal((node.Bytes, node.Objects), (node.Children.Sum(c => c.Bytes), node.Children.Sum(c => c.Objects)));
        Assert.All(node.Children, AssertSums);
    }
}
