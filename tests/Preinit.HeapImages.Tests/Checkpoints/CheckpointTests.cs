namespace Preinit.HeapImages.Tests;

public sealed class CheckpointTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    static async Task<string> Count(string path, int to)
    {
        var text = new List<string>();
        for (var i = 1; i <= to; i++)
        {
            text.Add($"{i}");
            if (i == 3)
                text.Add($"{await HeapImage.Checkpoint(path)}");
        }
        return string.Join(' ', text);
    }

    [Fact]
    public async Task A_method_goes_on_with_its_locals_on_both_sides()
    {
        Assert.Equal("1 2 3 Saved 4 5", await HeapImage.Run(() => Count(folder["point"], 5)));
        Assert.Equal("1 2 3 Resumed 4 5", await HeapImage.Resume<string>(folder["point"]));
        Assert.Equal("1 2 3 Resumed 4 5", await HeapImage.Resume<string>(folder["point"]));
    }

    static async Task<int> Inner(string path, List<string> log)
    {
        log.Add("inner");
        var result = await HeapImage.Checkpoint(path);
        log.Add(result.ToString());
        return log.Count;
    }

    static async ValueTask<int> Middle(string path, List<string> log)
    {
        var task = Inner(path, log);
        Thread.Sleep(50); // it is not awaited yet when it is suspended
        var count = await task;
        log.Add("middle");
        return count * 10;
    }

    static async Task<string> Outer(string path)
    {
        var log = new List<string>();
        try
        {
            log.Add("outer");
            log.Add($"{await Middle(path, log)}");
        }
        finally
        {
            log.Add("finally");
        }
        return string.Join(' ', log);
    }

    [Fact]
    public async Task Callers_go_on_too_also_those_that_await_late()
    {
        Assert.Equal("outer inner Saved middle 30 finally", await HeapImage.Run(() => Outer(folder["point"])));
        Assert.Equal("outer inner Resumed middle 30 finally", await HeapImage.Resume<string>(folder["point"]));
    }

    [Fact]
    public void A_thread_that_waits_is_left_behind()
    {
        Assert.Equal("1 2 3 Saved 4", Wait(Task.Run(() => Count(folder["point"], 4))));
        Assert.Equal("1 2 3 Resumed 4", Wait(HeapImage.Resume<string>(folder["point"])));
    }

    static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();

    static async Task<string> Holding(string path, Stream stream)
    {
        try
        {
            await HeapImage.Checkpoint(path);
        }
        catch (HeapImageException refused)
        {
            return refused.Refusals[0].Path + (stream.CanRead ? " and goes on" : "");
        }
        return "saved";
    }

    [Fact]
    public async Task What_cannot_be_kept_is_told_to_the_method()
    {
        using var file = File.Create(folder["open"]);
        var told = await HeapImage.Run(() => Holding(folder["point"], file));
        Assert.Contains("stream", told);
        Assert.EndsWith("and goes on", told);
        Assert.False(File.Exists(folder["point"]));
    }

    [Fact]
    public async Task The_type_of_the_result_is_checked_before_the_method_goes_on()
    {
        await HeapImage.Run(() => Count(folder["point"], 4));
        Assert.Equal("PREINIT6143", (await Assert.ThrowsAsync<HeapImageException>(() => HeapImage.Resume<int>(folder["point"]))).Code);
        HeapImage.Save(folder["other"], new List<int>());
        Assert.Equal("PREINIT6106", (await Assert.ThrowsAsync<HeapImageException>(() => HeapImage.Resume(folder["other"]))).Code);
    }
}
