using System.Buffers;
using System.IO.Pipelines;
using Preinit.HeapImages.Tests.Streams;

namespace Preinit.HeapImages.Tests.Worlds;

/// <summary>Changes that are no files, of images that are none.</summary>
public sealed class TravelTests : IDisposable
{
    readonly TemporaryFolder folder = new();
    readonly Dictionary<string, byte[]> kept = [];
    readonly List<HeapImageBase> asked = [];
    readonly LoadOptions loading;
    readonly SaveOptions saving;
    readonly World world = new(1);

    public TravelTests()
    {
        loading = new() { Bases = Find };
        saving = new() { Bases = Find };
    }

    public void Dispose() => folder.Dispose();

    MemoryStream? Find(HeapImageBase wanted)
    {
        asked.Add(wanted);
        return kept.TryGetValue(wanted.Identity, out var bytes) ? new(bytes) : null;
    }

    /// <summary>As a database would.</summary>
    HeapImageBase Keep(byte[] image, string name)
    {
        kept.Add(HeapImage.IdentityOf(image), image);
        return new(HeapImage.IdentityOf(image), name);
    }

    HeapImageBase KeepWorld()
    {
        var stream = new MemoryStream();
        HeapImage.Save(stream, world);
        return Keep(stream.ToArray(), "first");
    }

    void Change(int cell) => world.Cells[$"1/{cell}"][7] = -cell;

    static void AssertChanged(World world, params int[] cells) => Assert.Equal(cells, world.Cells.Where(c => c.Value[7] < 0).Select(c => -c.Value[7]).Order());

    [Fact]
    public void A_chain_in_streams_loads_from_them()
    {
        var first = KeepWorld();
        var stream = new MemoryStream();
        stream.Write("before"u8);
        Change(1);
        HeapImage.SaveDelta(stream, first, world, saving);
        stream.Write("behind"u8);
        var second = Keep(stream.ToArray()[6..^6], "second");
        Assert.Equal(first, HeapImage.BaseOf(kept[second.Identity]));
        Assert.InRange(kept[second.Identity].Length, 1, kept[first.Identity].Length / 20);

        Change(2);
        var last = new MemoryStream();
        HeapImage.SaveDelta(last, second, world, saving);
        asked.Clear();
        last.Position = 0;
        AssertChanged(HeapImage.Load<World>(last, loading), 1, 2);
        Assert.Equal([second, first], asked);
    }

    [Fact]
    public void A_buffer_takes_a_change_and_memory_gives_it_back()
    {
        var first = KeepWorld();
        Change(3);
        var buffer = new ArrayBufferWriter<byte>();
        HeapImage.SaveDelta(buffer, first, world, saving);
        AssertChanged(HeapImage.Load<World>(buffer.WrittenSpan, loading), 3);
        AssertChanged(HeapImage.Load<World>(new ReadOnlySequence<byte>(buffer.WrittenMemory), loading), 3);
    }

    [Fact]
    public async Task Pipes_carry_changes_one_after_the_other()
    {
        var first = KeepWorld();
        var pipe = new Pipe();
        Change(1);
        var writing = HeapImage.SaveDeltaAsync(pipe.Writer, first, world, saving);
        Change(2);
        AssertChanged(await HeapImage.LoadAsync<World>(pipe.Reader, loading), 1);
        await writing;
        writing = HeapImage.SaveDeltaAsync(pipe.Writer, first, world, saving);
        AssertChanged(await HeapImage.LoadAsync<World>(pipe.Reader, loading), 1, 2);
        await writing;
    }

    [Fact]
    public async Task When_the_task_is_there_the_change_is_made()
    {
        var first = KeepWorld();
        Change(1);
        var stream = new GatedStream();
        var writing = HeapImage.SaveDeltaAsync(stream, first, world, saving);
        Change(2);
        kept.Clear();
        stream.Open();
        await writing;
        kept[first.Identity] = World.Image(1);
        AssertChanged(HeapImage.Load<World>(stream.Written.ToArray(), loading), 1);
    }

    [Fact]
    public async Task A_base_in_a_file_serves_changes_anywhere()
    {
        HeapImage.Save(folder["base"], world);
        Change(1);
        var (stream, buffer, pipe) = (new MemoryStream(), new ArrayBufferWriter<byte>(), new Pipe(new(pauseWriterThreshold: 0)));
        HeapImage.SaveDelta(stream, folder["base"], world);
        HeapImage.SaveDelta(buffer, folder["base"], world);
        await HeapImage.SaveDeltaAsync(pipe.Writer, folder["base"], world);
        await HeapImage.SaveDeltaAsync(folder["async"], folder["base"], world);
        var asynchronous = new MemoryStream();
        await HeapImage.SaveDeltaAsync(asynchronous, folder["base"], world);

        Assert.Equal(stream.ToArray(), buffer.WrittenSpan.ToArray());
        Assert.Equal(stream.ToArray(), asynchronous.ToArray());
        Assert.Equal(stream.ToArray(), File.ReadAllBytes(folder["async"]));
        Assert.Equal(stream.ToArray(), (await pipe.Reader.ReadAtLeastAsync((int)stream.Length)).Buffer.ToArray());
        Assert.Equal(new(HeapImage.IdentityOf(folder["base"]), "base"), HeapImage.BaseOf(stream.ToArray()));
        AssertChanged(HeapImage.Load<World>(folder["async"]), 1);
        Assert.Equal("PREINIT6131", Assert.Throws<HeapImageException>(() => HeapImage.Load<World>(stream.ToArray())).Code);
    }

    [Fact]
    public async Task A_file_may_be_a_change_of_an_image_that_is_none()
    {
        var first = KeepWorld();
        Change(1);
        HeapImage.SaveDelta(folder["1"], first, world, saving);
        await HeapImage.SaveDeltaAsync(folder["2"], first, world, saving);
        AssertChanged(HeapImage.Load<World>(folder["1"], loading), 1);
        AssertChanged(await HeapImage.LoadAsync<World>(folder["2"], loading), 1);

        File.WriteAllBytes(folder["first"], kept[first.Identity]);
        HeapImage.SaveDelta(folder["3"], first, world); // finds it beside the change
        AssertChanged(HeapImage.Load<World>(folder["3"]), 1);
        Assert.Throws<ArgumentException>(() => HeapImage.SaveDelta(folder["first"], first, world));
    }

    [Fact]
    public void What_is_not_there_or_another_one_is_refused_before_anything_is_written()
    {
        var first = KeepWorld();
        var stream = new MemoryStream();
        Assert.Equal("PREINIT6131", Assert.Throws<HeapImageException>(() => HeapImage.SaveDelta(stream, first, world)).Code);
        kept[first.Identity] = World.Image(2);
        Assert.Equal("PREINIT6130", Assert.Throws<HeapImageException>(() => HeapImage.SaveDelta(stream, first, world, saving)).Code);
        Assert.Throws<ArgumentException>(() => HeapImage.SaveDelta(stream, new HeapImageBase("none", "x"), world, saving));
        Assert.Equal(0, stream.Length);
    }

    [Fact]
    public void Identities_are_told_of_streams_and_memory()
    {
        var image = World.Image(1);
        File.WriteAllBytes(folder["x"], image);
        var stream = new MemoryStream([.. image, 1, 2, 3]);
        Assert.Equal(HeapImage.IdentityOf(folder["x"]), HeapImage.IdentityOf(stream));
        Assert.Equal(image.Length, stream.Position);
        Assert.Equal(HeapImage.IdentityOf(folder["x"]), HeapImage.IdentityOf(image));
        stream.Position = 0;
        Assert.Null(HeapImage.BaseOf(stream));
        Assert.Null(HeapImage.BaseOf(image));
    }

    [Fact]
    public void Progress_tells_the_bytes_of_the_change()
    {
        var first = KeepWorld();
        foreach (var cell in world.Cells.Values)
            Array.Fill(cell, -5); // more than a part
        var (told, stream) = (new ProgressList(), new MemoryStream());
        HeapImage.SaveDelta(stream, first, world, saving with { Progress = told });
        told.AssertCounts("Write", stream.Length);
    }

    [Fact]
    public async Task A_cancelled_save_leaves_the_file()
    {
        var first = KeepWorld();
        File.WriteAllText(folder["x"], "before");
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();
        Assert.ThrowsAny<OperationCanceledException>(() => HeapImage.SaveDelta(folder["x"], first, world, saving, cancellation.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => HeapImage.SaveDeltaAsync(folder["x"], first, world, saving, cancellation.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => HeapImage.SaveDeltaAsync(new MemoryStream(), first, world, saving, cancellation.Token));
        Assert.Equal("before", File.ReadAllText(folder["x"]));
    }

    [Fact]
    public void A_base_that_somebody_gives_is_not_larger_than_allowed()
    {
        var first = KeepWorld();
        Change(1);
        var stream = new MemoryStream();
        HeapImage.SaveDelta(stream, first, world, saving);
        var verifying = new LoadOptions { Bases = Find, Verify = HeapImageVerification.For<World>() };
        AssertChanged(HeapImage.Load<World>(stream.ToArray(), verifying), 1);
        kept[first.Identity] = [.. kept[first.Identity], .. new byte[1 << 20]];
        verifying = verifying with { Verify = verifying.Verify with { MaxBytes = kept[first.Identity].Length - 1 } };
        Assert.Equal("PREINIT6123", Assert.Throws<HeapImageException>(() => HeapImage.Load<World>(stream.ToArray(), verifying)).Code);
    }
}
