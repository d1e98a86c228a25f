using Preinit.HeapImages.Fuzz;

namespace Preinit.HeapImages.Tests.Trust;

/// <summary>What happens to files by accident is found without verification.</summary>
public sealed class DamageTests
{
    static readonly Lazy<byte[]> good = new(() => Seeds.Image(World.Make()));

    static string? CodeOf(byte[] file, LoadOptions? options = null)
    {
        try
        {
            Assert.Equal("world", Memory.Load<World>(file, options).Name);
            return null;
        }
        catch (HeapImageException exception)
        {
            return exception.Code;
        }
    }

    [Fact]
    public void A_truncated_file_is_refused()
    {
        for (var length = 0; length < good.Value.Length; length += length < 200 ? 1 : 997)
        {
            Assert.Equal("PREINIT6103", CodeOf(good.Value[..length]));
            Assert.Equal("PREINIT6103", CodeOf(good.Value[..length], Seeds.Options));
        }
    }

    [Fact]
    public void A_file_with_more_behind_it_is_refused() => Assert.Equal("PREINIT6103", CodeOf([.. good.Value, 0, 0, 0, 0, 0, 0, 0, 0]));

    /// <summary>Except for bits that nobody reads: padding, and names for people.</summary>
    [Fact]
    public void A_bit_that_fell_over_is_found_by_a_checksum()
    {
        var random = new Random(1);
        var found = 0;
        for (var i = 0; i < 2000; i++)
        {
            var changed = (byte[])good.Value.Clone();
            var at = i < 400 ? i : random.Next(changed.Length);
            changed[at] ^= (byte)(1 << random.Next(8));
            if (CodeOf(changed) is { } code)
            {
                Assert.Contains(code, (string[])["PREINIT6103", "PREINIT6104", "PREINIT6105"]);
                found++;
            }
        }
        Assert.True(found > 1990, $"{found}");
    }

    [Fact]
    public void A_page_of_zeros_is_found()
    {
        for (var page = 0; page + 4096 <= good.Value.Length; page += 4096)
        {
            var changed = (byte[])good.Value.Clone();
            changed.AsSpan(page, 4096).Clear();
            Assert.NotNull(CodeOf(changed));
        }
    }

    /// <summary>Of objects of the process, one is the same for all: its header must not be written.</summary>
    [Fact]
    public void An_empty_string_with_a_hash_code_does_not_write_into_the_one_of_the_process()
    {
        GC.Collect(); // so that objects are made one by one
        var forged = ForgedImage.Of(new object[] { "a", 1 });
        var text = forged.First("System.String");
        forged.Number(text - 4) = 1 << 27 | 1 << 26 | 5;
        forged.Number(text + 8) = 0; // it still takes as many bytes
        forged.Number(text + 12) = 0;
        Sealing.Seal(forged.File);
        var before = System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(string.Empty);
        Assert.Equal("", Memory.Load<object[]>(forged.File)[0]);
        Assert.Equal(before, System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(string.Empty));
    }
}
