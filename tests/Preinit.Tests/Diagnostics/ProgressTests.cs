extern alias build;

using build::Preinit.Build;

namespace Preinit.Tests;

/// <summary>Stages are told only of work that takes a while, and then before they end.</summary>
public sealed class ProgressTests
{
    readonly RecordingLog log = new();
    readonly ManualTime time = new();

    [Fact]
    public void Nothing_is_said_of_what_takes_less_than_a_second()
    {
        using (var progress = new Progress(log, time))
        {
            Run(progress, "Discover", "2 initialisers", 0.4);
            Run(progress, "Capture", "done", 0.5);
        }
        time.Advance(5);
        Assert.Empty(log.Lines);
    }

    [Fact]
    public void Once_it_takes_longer_all_stages_are_told()
    {
        using var progress = new Progress(log, time);
        Run(progress, "Discover", "2 initialisers", 0.6);
        Run(progress, "Scan", "3 objects", 0.3);
        Assert.Empty(log.Lines);
        Run(progress, "Embed", "4 bytes", 0.2);
        Assert.Equal(["[1/7] Discover    2 initialisers  0.6 s", "[4/7] Scan        3 objects  0.3 s", "[7/7] Embed       …", "[7/7] Embed       4 bytes  0.2 s"], log.Lines);
    }

    [Fact]
    public void A_stage_that_lasts_is_named_once_before_it_ends()
    {
        using var progress = new Progress(log, time);
        Run(progress, "Discover", "2 initialisers", 0.1);
        progress.Stage("Capture");
        time.Advance(0.8);
        Assert.Empty(log.Lines);
        time.Advance(2.3);
        Assert.Equal(["[1/7] Discover    2 initialisers  0.1 s", "[3/7] Capture     …"], log.Lines);
        progress.Done("2 initialisers, 3000 ms");
        Assert.Equal("[3/7] Capture     2 initialisers, 3000 ms  3.1 s", log.Lines[^1]);
        Assert.Equal(3, log.Lines.Count);
    }

    [Fact]
    public void What_is_done_is_not_named_again()
    {
        using var progress = new Progress(log, time);
        Run(progress, "Discover", "2 initialisers", 1.5);
        var lines = log.Lines.Count;
        time.Advance(3); // between two stages
        Assert.Equal(lines, log.Lines.Count);
    }

    void Run(Progress progress, string stage, string what, double seconds)
    {
        progress.Stage(stage);
        time.Advance(seconds);
        progress.Done(what);
    }
}
