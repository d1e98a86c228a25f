using Xunit.Abstractions;

namespace Preinit.HeapImages.Tests.Crash;

/// <summary>A process is killed while it saves, and nothing that it had saved is lost.</summary>
public sealed class CrashTests(ITestOutputHelper output) : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Killed_at_every_step_of_a_save_it_leaves_the_state_before()
    {
        HeapImage.Save(folder["image"], new SavedState(1));
        var left = 0;
        for (var reports = 0; ; reports++)
        {
            var last = KilledProcess.WaitFor(folder["image"], reports);
            if (last != null)
                break; // the save was done
            AssertHas(folder["image"], 1, 1);
            left += Left().Length;
        }
        output.WriteLine($"{left} of them while it wrote");
        Assert.InRange(left, 2, int.MaxValue);
        AssertNothingStaysLeft();
    }

    [Fact]
    public void Killed_at_random_instants_it_loses_nothing() => KillAtRandom(24);

    [Fact]
    [Trait("Category", "Nightly")]
    public void Killed_a_thousand_times_at_random_instants_it_loses_nothing() => KillAtRandom(1000);

    void KillAtRandom(int kills)
    {
        var random = new Random();
        var (number, left, unreported) = (0, 0, 0);
        for (var i = 0; i < kills; i++)
        {
            var last = KilledProcess.KillAfter(folder["image"], TimeSpan.FromMilliseconds(random.NextDouble() * 200)) ?? number;
            var found = AssertHas(folder["image"], last, last + 1);
            unreported += found - last;
            number = found;
            var now = Left();
            Assert.InRange(now.Length, 0, 1);
            left += now.Length;
        }
        output.WriteLine($"{kills} kills, {number} states saved, {left} kills while a file was written, {unreported} after it was there and before this was said");
        AssertNothingStaysLeft();
    }

    static int AssertHas(string path, int atLeast, int atMost)
    {
        if (!File.Exists(path))
        {
            Assert.Equal(0, atLeast);
            return 0;
        }
        var state = HeapImage.Load<SavedState>(path);
        Assert.InRange(state.Number, atLeast, atMost);
        Assert.True(state.IsWhole);
        return state.Number;
    }

    string[] Left() => Directory.GetFiles(folder.Root, "*.tmp");

    void AssertNothingStaysLeft()
    {
        HeapImage.Save(folder["image"], new SavedState(1));
        Assert.Equal([folder["image"]], Directory.GetFiles(folder.Root));
    }
}
