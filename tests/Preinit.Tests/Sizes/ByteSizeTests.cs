extern alias build;

using build::Preinit.Build;

namespace Preinit.Tests;

public class ByteSizeTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("4096", 4096)]
    [InlineData("12B", 12)]
    [InlineData("2KB", 2_000)]
    [InlineData("2MB", 2_000_000)]
    [InlineData("3GB", 3_000_000_000)]
    [InlineData("2KiB", 2_048)]
    [InlineData("2MiB", 2_097_152)]
    [InlineData("1GiB", 1_073_741_824)]
    [InlineData("1.5MB", 1_500_000)]
    [InlineData(" 2 mb ", 2_000_000)]
    [InlineData("0.5kib", 512)]
    public void Sizes_are_read(string text, long bytes)
    {
        Assert.True(ByteSize.TryParse(text, out var read));
        Assert.Equal(bytes, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("MB")]
    [InlineData("2MegaBytes")]
    [InlineData("-1KB")]
    [InlineData("1,5MB")]
    [InlineData("2TB")]
    [InlineData("2iB")]
    public void Others_are_not(string text) => Assert.False(ByteSize.TryParse(text, out _));
}
