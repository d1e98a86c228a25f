extern alias build;

using build::Preinit.Build;

namespace Preinit.Tests;

/// <summary>How much each type takes, and why it is there.</summary>
public class ReportTypeTests
{
    sealed class Chain
    {
        public Chain? Next;
        public object? Value;
    }

    record struct Point(int X, string? Name);

    [Fact]
    public void Each_type_has_its_bytes_and_a_path()
    {
        var types = ReportedImage.Of(new Dictionary<string, List<float[]>>(StringComparer.Ordinal) { ["a"] = [[1, 2, 3], [4]] }).Types.Items.ToDictionary(t => t.Name);
        Assert.Equal((2, 40L + 32), (types["float[]"].Objects, types["float[]"].Bytes));
        Assert.Equal($"{ReportedImage.Field}._entries[0].value._items[0]", types["float[]"].Path);
        Assert.Contains("System.Collections.Generic.Dictionary<string, System.Collections.Generic.List<float[]>>", types.Keys);
        Assert.Contains("System.Collections.Generic.Dictionary<string, System.Collections.Generic.List<float[]>>.Entry[]", types.Keys);
        Assert.Equal("System.Private.CoreLib", types["string"].Assembly);
    }

    [Fact]
    public void Names_are_those_of_a_program()
    {
        var names = ReportedImage.Of(new object[] { new int[2, 2], new Point[1], Tuple.Create(1, new List<Point>()), new Version(1, 2) }).Types.Items.Select(t => t.Name).ToList();
        Assert.Contains("int[,]", names);
        Assert.Contains("Preinit.Tests.ReportTypeTests.Point[]", names);
        Assert.Contains("System.Tuple<int, System.Collections.Generic.List<Preinit.Tests.ReportTypeTests.Point>>", names);
        Assert.Contains("System.Version", names);
    }

    [Fact]
    public void The_shortest_path_is_told()
    {
        var image = ReportedImage.Of(new object[] { new Chain { Next = new() { Value = new Version(1, 2) } }, new Version(1, 3) });
        Assert.Equal($"{ReportedImage.Field}[1]", image.Types.Items.Single(t => t.Name == "System.Version").Path);
    }

    [Fact]
    public void The_middle_of_a_long_path_is_left_out()
    {
        var chain = new Chain { Value = new Version(1, 2) };
        for (var i = 0; i < 50_000; i++)
            chain = new() { Next = chain };
        var path = ReportedImage.Of(chain).Types.Items.Single(t => t.Name == "System.Version").Path;
        Assert.Equal($"{ReportedImage.Field}.Next.Next.Next.Next.Next … 49,990 steps … .Next.Next.Next.Next.Next.Value", path);
    }
}
