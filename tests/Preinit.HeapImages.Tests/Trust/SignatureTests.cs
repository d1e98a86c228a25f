using System.Security.Cryptography;

namespace Preinit.HeapImages.Tests.Trust;

public sealed class SignatureTests : IDisposable
{
    static readonly byte[] oldSecret = [.. Enumerable.Range(0, 32).Select(i => (byte)i)], newSecret = [.. Enumerable.Range(100, 32).Select(i => (byte)i)];

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    byte[] Signed(HeapImageSigner? signer)
    {
        HeapImage.Save(folder["image"], new List<string> { "a", "b" }, new() { Signer = signer });
        return File.ReadAllBytes(folder["image"]);
    }

    static string CodeOf(byte[] file, params HeapImageKey[] keys) => Assert.Throws<HeapImageException>(() => Memory.Load<List<string>>(file, new() { TrustedKeys = keys })).Code;

    static List<string> Load(byte[] file, params HeapImageKey[] keys) => Memory.Load<List<string>>(file, new() { TrustedKeys = keys });

    [Fact]
    public void A_trusted_key_loads_what_it_signed()
    {
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.Equal(["a", "b"], Load(Signed(HeapImageSigner.Hmac("k1", oldSecret)), HeapImageKey.Hmac("k1", oldSecret)));
        Assert.Equal(["a", "b"], Load(Signed(HeapImageSigner.Ecdsa("e1", ecdsa)), HeapImageKey.Ecdsa("e1", ecdsa)));
        Assert.Equal(["a", "b"], HeapImage.Load<List<string>>(folder["image"], new() { TrustedKeys = [HeapImageKey.Ecdsa("e1", ecdsa)] }));
    }

    [Fact]
    public void Another_curve_will_do()
    {
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP521);
        Assert.Equal(["a", "b"], Load(Signed(HeapImageSigner.Ecdsa("e1", ecdsa)), HeapImageKey.Ecdsa("e1", ecdsa)));
    }

    [Fact]
    public void A_key_is_replaced_while_the_old_one_still_loads()
    {
        HeapImageKey[] keys = [HeapImageKey.Hmac("2025", oldSecret), HeapImageKey.Hmac("2026", newSecret)];
        var (before, after) = (Signed(HeapImageSigner.Hmac("2025", oldSecret)), Signed(HeapImageSigner.Hmac("2026", newSecret)));
        Assert.Equal(["a", "b"], Load(before, keys));
        Assert.Equal(["a", "b"], Load(after, keys));
        Assert.Equal("PREINIT6125", CodeOf(before, keys[1]));
    }

    [Fact]
    public void A_signature_is_demanded_only_where_keys_are_given()
    {
        Assert.Equal("PREINIT6124", CodeOf(Signed(null), HeapImageKey.Hmac("k1", oldSecret)));
        Assert.Equal(["a", "b"], Load(Signed(HeapImageSigner.Hmac("k1", oldSecret))));
    }

    [Fact]
    public void Another_key_of_the_same_name_is_refused()
    {
        using ECDsa mine = ECDsa.Create(ECCurve.NamedCurves.nistP256), other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.Equal("PREINIT6126", CodeOf(Signed(HeapImageSigner.Hmac("k1", oldSecret)), HeapImageKey.Hmac("k1", newSecret)));
        Assert.Equal("PREINIT6126", CodeOf(Signed(HeapImageSigner.Ecdsa("e1", other)), HeapImageKey.Ecdsa("e1", mine)));
    }

    [Fact]
    public void A_public_key_is_no_secret_of_the_other_kind()
    {
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.Equal("PREINIT6125", CodeOf(Signed(HeapImageSigner.Hmac("e1", ecdsa.ExportSubjectPublicKeyInfo())), HeapImageKey.Ecdsa("e1", ecdsa)));
    }

    /// <summary>Every bit of the file: header, manifest, padding, tables, heap, and the signature itself. Those of the first words are looked at before the signature.</summary>
    [Fact]
    public void No_bit_can_be_changed()
    {
        var good = Signed(HeapImageSigner.Hmac("k1", oldSecret));
        var key = HeapImageKey.Hmac("k1", oldSecret);
        for (var at = 0; at < good.Length; at++)
        {
            var changed = (byte[])good.Clone();
            changed[at] ^= (byte)(1 << at % 8);
            Assert.Contains(CodeOf(changed, key), (string[])["PREINIT6103", "PREINIT6104", "PREINIT6105", "PREINIT6125", "PREINIT6126"]);
        }
    }

    /// <summary>Also with right checksums.</summary>
    [Fact]
    public unsafe void A_signature_cannot_be_cut_off_and_the_header_says_so()
    {
        var file = Signed(HeapImageSigner.Hmac("k1", oldSecret));
        fixed (byte* start = file)
        {
            var header = (HeapFileHeader*)start;
            header->FileLength = header->ImageOffset + header->ImageLength;
            header->SignatureLength = 0;
            header->HeaderChecksum = header->ComputeChecksum();
            Assert.Equal("PREINIT6124", CodeOf(file[..(int)header->FileLength], HeapImageKey.Hmac("k1", oldSecret)));
        }
    }

    [Fact]
    public void Short_secrets_and_names_that_are_none_are_refused()
    {
        Assert.Throws<ArgumentException>(() => HeapImageSigner.Hmac("k1", new byte[15]));
        Assert.Throws<ArgumentException>(() => HeapImageKey.Hmac("", oldSecret));
        Assert.Throws<ArgumentException>(() => HeapImageKey.Hmac(new string('k', 201), oldSecret));
    }
}
