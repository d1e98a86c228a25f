extern alias capture;

using capture::Preinit.Capture;
using Preinit.Image;
using Preinit.Restore;

namespace Preinit.Tests;

/// <summary>The seeds of hash codes are set before the first of them is used, or not at all. That they are set is tested in published apps.</summary>
public sealed unsafe class HashSeedTests
{
    [Fact]
    public void This_runtime_says_where_they_are()
    {
        var record = FixedHashSeeds.Find();
        Assert.NotNull(record);
        Assert.Equal(typeof(object).Module.ModuleVersionId, record.Value.CoreLibrary);
        Assert.Equal("System.Marvin", typeof(object).Module.ResolveType(record.Value.StringClass).FullName);
    }

    [Fact]
    public void Those_in_use_stay_as_they_are()
    {
        var (text, code) = ("a".GetHashCode(), HashCode.Combine(1));
        var found = FixedHashSeeds.Find()!.Value;
        var record = new HashSeedRecord { CoreLibrary = found.CoreLibrary, StringClass = found.StringClass, AuxiliaryData = found.AuxiliaryData, StringSeed = 1, CodeSeed = 2 };
        Assert.Contains("hash codes were in use before", HashSeeds.TrySet(&record));
        Assert.Equal((text, code), ("a".GetHashCode(), HashCode.Combine(1)));
    }

    [Fact]
    public void Of_another_runtime_nothing_is_known()
    {
        var record = new HashSeedRecord { CoreLibrary = Guid.NewGuid() };
        Assert.Contains("another build of the runtime", HashSeeds.TrySet(&record));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "it needs the hash seeds of the publish, and this process has others")]
    public void An_image_that_needs_others_is_not_used(ulong difference, string? reason)
    {
        Assert.Equal(reason, CheckWith(HashSeeds.Probe ^ difference << 40, ImageFlags.None));
        Assert.Equal(reason, CheckWith(HashSeeds.Probe ^ difference << 40, ImageFlags.CompiledIn)); // trimmers and native compilers set them too
        Assert.Equal(reason, CheckWith(HashSeeds.Probe ^ difference << 8, ImageFlags.None));
    }

    [Fact]
    public void An_image_that_needs_none_is_used_with_any() => Assert.Null(CheckWith(0, ImageFlags.None));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0xFEDC_BA98_7654_3210, 0x8000_0001)]
    [InlineData(1, 0xFFFF_FFFF)]
    public void A_capture_is_told_them_as_text(ulong strings, uint codes) =>
        Assert.Equal(new SeedValues(strings, codes), SeedValues.Parse(new SeedValues(strings, codes).Text));

    static string? CheckWith(ulong probe, ImageFlags flags)
    {
        var image = CapturedGraph.Of(new object[] { "text" }).Bytes;
        fixed (byte* start = image)
        {
            var reader = new ImageReader(start, image.Length);
            var runtime = (RuntimeRecord*)reader.Records(SectionId.Runtime);
            (runtime->HashProbe, runtime->Flags) = (probe, flags);
            return IdentityCheck.CheckRuntime(reader);
        }
    }
}
