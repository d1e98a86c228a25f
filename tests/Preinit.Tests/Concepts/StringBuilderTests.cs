using System.Text;

namespace Preinit.Tests;

public class StringBuilderTests
{
    [Theory]
    [InlineData(RestorePath.PinnedArray)]
    [InlineData(RestorePath.ObjectByObject)]
    public void What_lies_behind_the_text_is_not_kept(RestorePath path)
    {
        var builder = new StringBuilder("first").Append('x', 5000); // several chunks
        builder.Length = 3000;
        builder.Append("the end");
        var emptied = new StringBuilder("a secret").Clear();
        using var captured = CapturedGraph.Of(new[] { builder, emptied });
        var restored = captured.Restore<StringBuilder[]>(path);

        Assert.Equal(builder.ToString(), restored[0].ToString());
        Assert.Equal((builder.Capacity, emptied.Capacity), (restored[0].Capacity, restored[1].Capacity));
        Assert.Equal(restored[0].ToString() + "more", restored[0].Append("more").ToString());
        Assert.Equal(-1, captured.Bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("secret")));
        Assert.Equal("a secret", emptied.Append('\0', 8).Remove(0, 8).Append("a secret").ToString());
    }
}
