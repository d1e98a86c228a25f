namespace Preinit.HeapImages.Tests.Streams;

public sealed class TravelTests
{
    /// <summary>No local of the method, which would be in the way.</summary>
    static MemoryStream? way;

    static async Task<string> Travel(int stops)
    {
        var log = new List<string>();
        for (var i = 0; i < stops; i++)
            log.Add($"{await HeapImage.Checkpoint(way!)}");
        return string.Join(' ', log);
    }

    [Fact]
    public async Task A_method_travels_by_a_stream()
    {
        way = new();
        Assert.Equal("Saved Saved", await HeapImage.Run(() => Travel(2)));
        var sent = way;
        sent.Position = 0;
        way = new();
        Assert.Equal("Resumed Saved", await HeapImage.Resume<string>(sent));
        await HeapImage.Resume(sent); // the second one
        Assert.Equal(sent.Length, sent.Position);
        way.Position = 0;
        Assert.Equal("Resumed Resumed", await HeapImage.Resume<string>(way));
    }

    static volatile bool isAwaited;

    static async Task<string> TravelTwice()
    {
        var first = await HeapImage.Checkpoint(way!);
        while (!isAwaited)
            await Task.Yield();
        return $"{first} {await HeapImage.Checkpoint(way!)}";
    }

    static async Task<string> Host(Task<string> guest) => $"host of {await guest}";

    [Fact]
    public async Task Who_lets_a_method_go_on_does_not_travel_with_it()
    {
        isAwaited = true;
        way = new();
        Assert.Equal("Saved Saved", await HeapImage.Run(TravelTwice));
        var sent = way;
        sent.Position = 0;
        way = new();
        isAwaited = false;
        var host = Host(HeapImage.Resume<string>(sent));
        isAwaited = true;
        SpinWait.SpinUntil(() => host.IsCompleted); // nobody waits for the host, which therefore must not be waited for
        Assert.Equal("host of Resumed Saved", await host);
        way.Position = 0;
        Assert.Equal("Resumed Resumed", await HeapImage.Resume<string>(way));
    }

    static async Task<int> Hold(Stream stream)
    {
        await HeapImage.Checkpoint(stream);
        return stream.ReadByte();
    }

    [Fact]
    public async Task A_local_that_holds_a_connection_is_refused()
    {
        var path = Path.GetTempFileName();
        await using var file = File.OpenWrite(path);
        var failure = await Assert.ThrowsAsync<HeapImageException>(() => HeapImage.Run(() => Hold(file)));
        Assert.Equal("PREINIT6101", failure.Code);
        File.Delete(path);
    }
}
