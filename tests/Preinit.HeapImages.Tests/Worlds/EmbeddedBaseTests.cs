using CsCheck;

namespace Preinit.HeapImages.Tests.Worlds;

public sealed class EmbeddedBaseTests : IDisposable
{
    static readonly HeapImageBase embedded = HeapImageBase.Embedded(typeof(EmbeddedWorld), nameof(EmbeddedWorld.Root));

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    static Place Copy()
    {
        var bytes = new MemoryStream();
        HeapImage.Save(bytes, EmbeddedWorld.Root);
        return HeapImage.Load<Place>(bytes.ToArray());
    }

    [Fact]
    public void A_graph_that_did_not_change_takes_no_room()
    {
        HeapImage.Save(folder["whole"], EmbeddedWorld.Root);
        HeapImage.SaveDelta(folder["same"], embedded, EmbeddedWorld.Root);
        Assert.Equal(EmbeddedWorld.Root.Describe(), HeapImage.Load<Place>(folder["same"]).Describe());
        Assert.Equal(embedded, HeapImage.BaseOf(folder["same"]));
        var manifest = new MemoryStream();
        HeapImage.Save(manifest, new Place("root"));
        Assert.InRange(new FileInfo(folder["same"]).Length, 1, manifest.Length + new FileInfo(folder["whole"]).Length / 4);
    }

    [Fact]
    public void Random_changes_of_what_is_embedded_are_the_changed_graph() => Gen.Int.Sample(seed =>
    {
        var random = new Random(seed);
        var world = Copy();
        for (var i = 0; i < 3; i++)
        {
            RandomWorldTests.Change(world, random, isSimple: false);
            HeapImage.SaveDelta(folder["first"], embedded, world);
            var loaded = HeapImage.Load<Place>(folder["first"]);
            Assert.Equal(world.Describe(), loaded.Describe());
            RandomWorldTests.Change(loaded, random, isSimple: true);
            HeapImage.SaveDelta(folder["second"], folder["first"], loaded);
            Assert.Equal(loaded.Describe(), HeapImage.Load<Place>(folder["second"]).Describe());
        }
    }, iter: 20, threads: 1);

    [Fact]
    public void It_needs_no_signature_but_the_change_does()
    {
        using var key = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
        LoadOptions trusted = new() { TrustedKeys = [HeapImageKey.Ecdsa("key", key)] };
        HeapImage.SaveDelta(folder["signed"], embedded, EmbeddedWorld.Root, new() { Signer = HeapImageSigner.Ecdsa("key", key) });
        HeapImage.SaveDelta(folder["plain"], embedded, EmbeddedWorld.Root);
        Assert.Equal(EmbeddedWorld.Root.Describe(), HeapImage.Load<Place>(folder["signed"], trusted).Describe());
        Assert.Equal("PREINIT6124", Assert.Throws<HeapImageException>(() => HeapImage.Load<Place>(folder["plain"], trusted)).Code);
    }

    [Fact]
    public void A_chain_becomes_an_ordinary_image()
    {
        HeapImage.SaveDelta(folder["first"], embedded, EmbeddedWorld.Root);
        HeapImage.Flatten(folder["first"], folder["flat"]);
        Assert.Null(HeapImage.BaseOf(folder["flat"]));
        Assert.Equal(EmbeddedWorld.Root.Describe(), HeapImage.Load<Place>(folder["flat"]).Describe());
    }

    [Fact]
    public void What_has_its_value_from_no_image_is_no_base()
    {
        Assert.Equal("PREINIT6132", Assert.Throws<HeapImageException>(() => HeapImageBase.Embedded(typeof(EmbeddedWorld), nameof(EmbeddedWorld.Unknown))).Code);
        Assert.Throws<ArgumentException>(() => HeapImageBase.Embedded(typeof(EmbeddedWorld), "None"));
    }

    [Fact]
    public void Another_build_is_another_base()
    {
        var other = embedded with { Identity = new string('0', 64) };
        Assert.Equal("PREINIT6131", Assert.Throws<HeapImageException>(() => HeapImage.SaveDelta(folder["first"], other, EmbeddedWorld.Root)).Code);
    }
}
