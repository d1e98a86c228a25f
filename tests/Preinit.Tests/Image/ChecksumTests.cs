using System.IO.Hashing;
using Preinit.Image;

namespace Preinit.Tests;

public unsafe class ChecksumTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    [InlineData(24)]
    [InlineData(32)]
    [InlineData(40)]
    [InlineData(65_536)]
    [InlineData(1_000_008)]
    public void It_is_the_XXH64_of_the_library(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        fixed (byte* start = bytes)
            Assert.Equal(XxHash64.HashToUInt64(bytes), Checksum.Compute(start, length));
    }
}
