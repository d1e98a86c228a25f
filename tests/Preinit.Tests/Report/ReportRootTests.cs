extern alias build;

using build::Preinit.Build;

namespace Preinit.Tests;

/// <summary>What each static field keeps in the image.</summary>
public class ReportRootTests
{
    sealed class Item
    {
        public Item? Next;
        public byte[]? Data;
    }

    [Fact]
    public void A_root_keeps_what_no_other_one_leads_to()
    {
        var shared = new byte[1000];
        var image = ReportedImage.OfFields(new Item { Data = new byte[100], Next = new() { Data = shared } }, new Item { Data = shared }, null);

        Assert.Equal([("Type0.Value", 3), ("Type1.Value", 1)], image.Roots.Items.Select(r => (r.Name, r.Objects)));
        Assert.Equal((1, 1024L), (image.SharedObjects, image.SharedBytes));
        Assert.Equal(image.Bytes, image.SharedBytes + image.Roots.Items.Sum(r => r.Bytes));
        Assert.Equal("Preinit.Tests.ReportRootTests.Item", image.Roots.Items[0].Type);
        Assert.Equal("Initializer", image.Roots.Items[0].Initializer);
    }

    /// <summary>What it is built from is another element of the array of roots.</summary>
    [Fact]
    public void A_hash_table_that_is_built_anew_belongs_to_its_field()
    {
        using var captured = CapturedGraph.Of(new object[] { new Dictionary<(int, string), int> { [(1, "key")] = 1 } }, _ => true);
        var image = ImageRows.Of(EmittedCode.ImageOf(captured.Result), ["Initializer"], ReportedImage.Open);
        Assert.NotEmpty(captured.RebuiltKinds);
        var root = Assert.Single(image.Roots.Items);
        Assert.Equal((ReportedImage.Field, image.Objects, image.Bytes), (root.Name, root.Objects, root.Bytes));
    }

    /// <summary>Objects in one field, none of which belongs to another.</summary>
    [Fact]
    public void A_circle_is_kept_by_its_field()
    {
        var item = new Item { Next = new() };
        item.Next.Next = item;
        Assert.Equal(2, Assert.Single(ReportedImage.Of(item).Roots.Items).Objects);
    }

    /// <summary>In a lazy image arrays that nothing refers to fill the gaps.</summary>
    [Fact]
    public void Padding_belongs_to_nobody()
    {
        using var captured = CapturedGraph.Lazy(Enumerable.Range(0, 100).Select(n => new byte[5000]).ToArray());
        var image = ImageRows.Of(EmittedCode.ImageOf(captured.Result), ["Initializer"], ReportedImage.Open);
        Assert.Equal(101, Assert.Single(image.Roots.Items).Objects);
        Assert.Contains(image.Map.Children!, n => n.Kind == "unreached");
        Assert.Equal(0, image.SharedObjects);
    }
}
