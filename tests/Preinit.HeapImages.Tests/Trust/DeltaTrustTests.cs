namespace Preinit.HeapImages.Tests.Trust;

/// <summary>A change of an image is trusted if all that it stands on is.</summary>
public sealed class DeltaTrustTests : IDisposable
{
    static readonly byte[] secret = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    static readonly SaveOptions signed = new() { Signer = HeapImageSigner.Hmac("k1", secret) };

    static readonly LoadOptions trusting = new() { TrustedKeys = [HeapImageKey.Hmac("k1", secret)] }, verifying = new() { Verify = new() };

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    void Save(SaveOptions first, SaveOptions second, string baseFolder = ".")
    {
        Directory.CreateDirectory(folder[baseFolder]);
        var list = new List<string>(Enumerable.Range(0, 1000).Select(i => $"text {i}"));
        HeapImage.Save(folder[$"{baseFolder}/base"], list, first);
        list[5] = "changed";
        HeapImage.SaveDelta(folder["delta"], folder[$"{baseFolder}/base"], list, second);
    }

    string CodeOf(LoadOptions options) => Assert.Throws<HeapImageException>(() => HeapImage.Load<List<string>>(folder["delta"], options)).Code;

    [Fact]
    public void A_signed_change_of_a_signed_image_is_loaded()
    {
        Save(signed, signed);
        Assert.Equal("changed", HeapImage.Load<List<string>>(folder["delta"], trusting)[5]);
    }

    [Fact]
    public void Both_have_to_be_signed()
    {
        Save(signed, SaveOptions.Default);
        Assert.Equal("PREINIT6124", CodeOf(trusting));
        Save(SaveOptions.Default, signed);
        Assert.Equal("PREINIT6124", CodeOf(trusting));
    }

    [Fact]
    public void What_a_change_makes_is_verified()
    {
        Save(SaveOptions.Default, SaveOptions.Default);
        Assert.Equal("changed", HeapImage.Load<List<string>>(folder["delta"], verifying)[5]);
        Assert.Equal("PREINIT6123", CodeOf(new() { Verify = new() { MaxObjects = 100 } }));
        Assert.Equal("PREINIT6123", CodeOf(new() { Verify = new() { MaxBytes = 8 * 1024 } }));
    }

    [Fact]
    public void A_change_that_is_not_trusted_names_no_files_elsewhere()
    {
        Save(SaveOptions.Default, SaveOptions.Default, baseFolder: "elsewhere");
        Assert.Equal("changed", HeapImage.Load<List<string>>(folder["delta"])[5]);
        Assert.Equal("PREINIT6131", CodeOf(verifying));
        File.Move(folder["elsewhere/base"], folder["base"]);
        Assert.Equal("changed", HeapImage.Load<List<string>>(folder["delta"], verifying)[5]);
    }
}
