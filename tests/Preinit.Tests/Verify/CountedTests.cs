using Preinit.Restore;

namespace Preinit.Tests;

/// <summary>What checks say is for people.</summary>
public class CountedTests
{
    [Theory]
    [InlineData(0, "0 roots")]
    [InlineData(1, "1 root")]
    [InlineData(6228, "6228 roots")]
    public void One_is_not_several(int number, string text) => Assert.Equal(text, Counted.Of(number, "root"));
}
