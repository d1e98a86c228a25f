using Preinit.HeapImages.Tests.Streams;

namespace Preinit.HeapImages.Tests.Loading;

/// <summary>Large heaps are read to where they go. A file that somebody changes meanwhile must not get past the checksums.</summary>
public sealed class ChangingFileTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>Acts when nothing but the heap is still to be read.</summary>
    sealed class Interference(Action act) : IProgress<HeapImageProgress>
    {
        public void Report(HeapImageProgress value)
        {
            if (value.Stage == "Restore")
                act();
        }
    }

    string Save()
    {
        HeapImage.Save(folder["image"], Enumerable.Range(0, 100_000).ToDictionary(i => $"key {i}"));
        return folder["image"];
    }

    static string CodeOf(string path, Action<FileStream> change)
    {
        var options = new LoadOptions
        {
            Progress = new Interference(() =>
            {
                using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
                change(file);
            }),
        };
        return Assert.Throws<HeapImageException>(() => HeapImage.Load<Dictionary<string, int>>(path, options)).Code;
    }

    [Fact]
    public void Nothing_happens_to_it()
    {
        var loaded = HeapImage.Load<Dictionary<string, int>>(Save());
        GC.Collect();
        Assert.Equal(100_000, loaded.Count);
        Assert.All(Enumerable.Range(0, 100_000), i => Assert.Equal(i, loaded[$"key {i}"]));
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.999)]
    public void A_byte_of_the_heap_is_changed(double place)
    {
        Assert.Equal("PREINIT6104", CodeOf(Save(), file =>
        {
            file.Position = (long)(file.Length * place);
            var old = file.ReadByte();
            file.Position--;
            file.WriteByte((byte)~old);
        }));
    }

    [Fact]
    public void It_is_cut() => Assert.Equal("PREINIT6103", CodeOf(Save(), file => file.SetLength(file.Length / 2)));

    [Fact]
    public void It_is_replaced_which_is_not_seen()
    {
        var path = Save();
        var options = new LoadOptions { Progress = new Interference(() => HeapImage.Save(path, new Dictionary<string, int>())) };
        Assert.Equal(100_000, HeapImage.Load<Dictionary<string, int>>(path, options).Count);
        Assert.Empty(HeapImage.Load<Dictionary<string, int>>(path));
    }

    /// <summary>Then objects are made one by one, from a heap in memory.</summary>
    [Fact]
    public void Nothing_may_be_laid_down_at_once()
    {
        var path = Save();
        Assert.True(GC.TryStartNoGCRegion(200 << 20));
        try
        {
            Assert.Equal(77, HeapImage.Load<Dictionary<string, int>>(path)["key 77"]);
        }
        finally
        {
            if (System.Runtime.GCSettings.LatencyMode == System.Runtime.GCLatencyMode.NoGCRegion)
                GC.EndNoGCRegion();
        }
    }

    [Fact]
    public void It_has_large_arrays_and_tables_to_build_anew()
    {
        var root = new object[] { new int[1_000_000], Enumerable.Range(0, 50_000).ToDictionary(i => (i, $"{i}")), Enumerable.Range(0, 50_000).Select(i => $"text {i}").ToArray() };
        ((int[])root[0])[999_999] = 5;
        HeapImage.Save(folder["image"], root);
        var loaded = HeapImage.Load<object[]>(folder["image"]);
        Assert.Equal(5, ((int[])loaded[0])[999_999]);
        Assert.Equal(49_999, ((Dictionary<(int, string), int>)loaded[1])[(49_999, "49999")]);
        Assert.Equal("text 49999", ((string[])loaded[2])[49_999]);
    }

    /// <summary>What they become is made by code, and moved to them by their types.</summary>
    [Fact]
    public void It_has_objects_that_become_others()
    {
        var root = new object[] { System.Collections.Immutable.ImmutableDictionary.CreateRange(Enumerable.Range(0, 40_000).Select(i => KeyValuePair.Create($"key {i}", i))), Enumerable.Range(0, 50_000).Select(i => $"text {i}").ToArray() };
        HeapImage.Save(folder["image"], root);
        var loaded = HeapImage.Load<object[]>(folder["image"]);
        Assert.Equal(39_999, ((System.Collections.Immutable.ImmutableDictionary<string, int>)loaded[0])["key 39999"]);
        Assert.Equal("text 49999", ((string[])loaded[1])[49_999]);
    }
}
