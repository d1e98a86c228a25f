extern alias build;

using build::Preinit.Build;

namespace Preinit.Tests;

/// <summary>The largest strings, and what is there more than once.</summary>
public class ReportStringTests
{
    [Fact]
    public void The_largest_strings_come_first()
    {
        var strings = ReportedImage.Of(new[] { "a", new string('b', 500), new string('c', 300) }).Strings;
        Assert.Equal((3, 2), (strings.Objects, strings.Largest.Count(s => s.Length >= 300)));
        Assert.Equal([500, 300, 1], strings.Largest.Select(s => s.Length));
        Assert.Equal((new string('b', 200) + "…", 1024L, $"{ReportedImage.Field}[1]"), (strings.Largest[0].Text, strings.Largest[0].Bytes, strings.Largest[0].Path));
        Assert.Equal(strings.Bytes, strings.Largest.Sum(s => s.Bytes));
    }

    [Fact]
    public void Of_many_there_are_a_hundred()
    {
        var strings = ReportedImage.Of(Enumerable.Range(1, 300).Select(n => new string('x', 4 * n)).ToArray()).Strings;
        Assert.Equal(300, strings.Objects);
        Assert.Equal(Enumerable.Range(201, 100).Reverse().Select(n => 4 * n), strings.Largest.Select(s => s.Length));
    }

    [Fact]
    public void Equal_strings_and_arrays_are_found()
    {
        var duplicates = ReportedImage.Of(new object[]
        {
            new string('x', 10), new string('x', 10), new string('x', 10), "other", new[] { 1, 2, 3, 4 }, new[] { 1, 2, 3, 4 }, new[] { 1, 2, 3 }, new uint[] { 1, 2, 3, 4 }, new byte[16],
        }).Duplicates;
        Assert.Equal((2, 2 * 48L + 40), (duplicates.Groups, duplicates.WastedBytes));
        Assert.Equal([("string", "xxxxxxxxxx", 10, 3, 96L), ("int[]", null, 4, 2, 40L)], duplicates.Worst.Select(d => (d.Type, d.Text, d.Length, d.Count, d.WastedBytes)));
        Assert.Matches(@"Value\[[012]\]$", duplicates.Worst[0].Path);
    }

    [Fact]
    public void An_object_in_two_places_is_no_duplicate()
    {
        var text = new string('x', 10);
        Assert.Equal(0, ReportedImage.Of(new[] { text, text }).Duplicates.Groups);
    }
}
