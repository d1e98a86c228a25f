namespace Preinit.HeapImages.Tests.Worlds;

public sealed class BaseTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public BaseTests()
    {
        HeapImage.Save(folder["base"], new List<string> { "a", "b" });
        HeapImage.SaveDelta(folder["delta"], folder["base"], new List<string> { "a", "c" });
    }

    public void Dispose() => folder.Dispose();

    string CodeOf(LoadOptions? options = null) => Assert.Throws<HeapImageException>(() => HeapImage.Load<List<string>>(folder["delta"], options)).Code;

    [Fact]
    public void A_base_that_is_another_one_is_refused()
    {
        HeapImage.Save(folder["base"], new List<string> { "a", "d" });
        Assert.Equal("PREINIT6130", CodeOf());
    }

    [Fact]
    public void A_base_that_is_gone_is_named()
    {
        File.Delete(folder["base"]);
        Assert.Equal("PREINIT6131", CodeOf());
    }

    [Fact]
    public void Bases_come_from_anywhere()
    {
        var bytes = File.ReadAllBytes(folder["base"]);
        var identity = HeapImage.IdentityOf(folder["base"]);
        File.Delete(folder["base"]);
        var asked = new List<HeapImageBase>();
        var loaded = HeapImage.Load<List<string>>(folder["delta"], new() { Bases = wanted => { asked.Add(wanted); return new MemoryStream(bytes); } });
        Assert.Equal(["a", "c"], loaded);
        Assert.Equal([new(identity, "base")], asked);
    }

    [Fact]
    public async Task An_asynchronous_load_finds_its_base_too() => Assert.Equal(["a", "c"], await HeapImage.LoadAsync<List<string>>(folder["delta"]));

    [Fact]
    public void A_chain_is_verified_as_what_it_makes()
    {
        Assert.Equal(["a", "c"], HeapImage.Load<List<string>>(folder["delta"], new() { Verify = new() }));
        HeapImage.Flatten(folder["delta"], folder["flat"]);
        Assert.ThrowsAny<HeapImageException>(() => HeapImage.Load<List<string>>(folder["delta"], new() { Verify = new() { MaxBytes = new FileInfo(folder["flat"]).Length - 1 } }));
    }

    [Fact]
    public void A_base_moves_along_with_its_change()
    {
        Directory.CreateDirectory(folder["elsewhere"]);
        File.Move(folder["base"], folder["elsewhere/base"]);
        File.Move(folder["delta"], folder["elsewhere/delta"]);
        Assert.Equal(["a", "c"], HeapImage.Load<List<string>>(folder["elsewhere/delta"]));
    }

    [Fact]
    public void A_change_does_not_replace_its_base()
    {
        HeapImage.SaveDelta(folder["second"], folder["delta"], new List<string> { "x" });
        Assert.Throws<ArgumentException>(() => HeapImage.SaveDelta(folder["base"], folder["second"], new List<string>()));
        Assert.Throws<ArgumentException>(() => HeapImage.SaveDelta(folder["second"], folder["second"], new List<string>()));
        Assert.Equal(["x"], HeapImage.Load<List<string>>(folder["second"]));
    }

    [Fact]
    public void Damage_is_found_or_does_no_harm()
    {
        foreach (var name in new[] { "base", "delta" })
        {
            var whole = File.ReadAllBytes(folder[name]);
            var (found, tried) = (0, 0);
            for (var i = 0; i < whole.Length; i += 7)
            {
                var damaged = (byte[])whole.Clone();
                damaged[i] ^= 0x10;
                tried++;
                File.WriteAllBytes(folder[name], damaged);
                try
                {
                    Assert.Equal(["a", "c"], HeapImage.Load<List<string>>(folder["delta"])); // between two parts, or in what the change has instead of the base
                }
                catch (HeapImageException)
                {
                    found++;
                }
            }
            File.WriteAllBytes(folder[name], whole);
            Assert.InRange(found, tried / 5, tried);
        }
        Assert.Equal(["a", "c"], HeapImage.Load<List<string>>(folder["delta"]));
    }

    [Fact]
    public void A_damaged_base_is_not_built_upon()
    {
        var whole = File.ReadAllBytes(folder["base"]);
        whole[^9] ^= 1;
        File.WriteAllBytes(folder["base"], whole);
        Assert.Equal("PREINIT6104", Assert.Throws<HeapImageException>(() => HeapImage.SaveDelta(folder["x"], folder["base"], new List<string>())).Code);
    }
}
