extern alias build;

using build::Preinit.Build;

namespace Preinit.Tests;

/// <summary>What changed since the last publish.</summary>
public class ReportChangesTests
{
    [Fact]
    public void Roots_and_types_that_grew_came_or_went_are_told()
    {
        var before = ReportedImage.Report(ReportedImage.OfFields(new byte[100], new string('x', 10), new Version(1, 2)));
        var after = ReportedImage.Report(ReportedImage.OfFields(new byte[200], new string('x', 10), null, new int[3]));
        var changes = Changes.Of(before, after)!;

        Assert.Equal(before.Created, changes.Created);
        Assert.Equal([("Type0.Value", 96.0), ("Type3.Value", 40.0), ("Type2.Value", -32.0)], changes.Roots.Items.Select(c => (c.Name, c.Difference)));
        Assert.Equal([(128.0, 224.0), (null, 40.0), (32.0, null)], changes.Roots.Items.Select(c => (c.Before, c.After)));
        Assert.Equal(["byte[]", "int[]", "System.Version"], changes.Types.Items.Select(c => c.Name));
        Assert.Contains(changes.Totals, c => c is { Name: "objects", Before: 4, After: 4 });
        Assert.Equal([("App.Tables", 12.5, 12.5)], changes.Initializers.Select(c => (c.Name, c.Before, c.After)));
    }

    [Fact]
    public void Without_an_image_before_there_is_nothing_to_compare()
    {
        var report = ReportedImage.Report(ReportedImage.Of("x"));
        Assert.Null(Changes.Of(null, report));
        Assert.Null(Changes.Of(ReportedImage.Report(null), report));
    }
}
