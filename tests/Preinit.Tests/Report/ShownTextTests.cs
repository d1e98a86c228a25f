extern alias build;

using build::Preinit.Build;

namespace Preinit.Tests;

public class ShownTextTests
{
    [Theory]
    [InlineData("plain, with \"quotes\" and ünïcödé 漢字 😀", "plain, with \"quotes\" and ünïcödé 漢字 😀")]
    [InlineData("line\nand\ttab", "line\nand\ttab")]
    [InlineData("null\0 bell\a return\r", "null\\u0000 bell\\u0007 return\\u000D")]
    [InlineData("evil\u202Etxt.exe\u2066x\u2069", "evil\\u202Etxt.exe\\u2066x\\u2069")]
    [InlineData("zero\u200Bwidth\uFEFF", "zero\\u200Bwidth\\uFEFF")]
    [InlineData("line\u2028separator", "line\\u2028separator")]
    public void What_cannot_be_seen_is_written_out(string text, string shown) => Assert.Equal(shown, ShownText.Of(text));

    [Fact]
    public void Halves_of_pairs_are_written_out()
    {
        Assert.Equal("a\\uD83Db", ShownText.Of("a\ud83db"));
        Assert.Equal("\\uDE00", ShownText.Of("\ude00"));
        Assert.Equal("\\uD83D…", ShownText.Of("\ud83d\ude00", 1));
    }

    [Fact]
    public void A_long_text_is_cut() => Assert.Equal("abc…", ShownText.Of("abcdef", 3));
}
