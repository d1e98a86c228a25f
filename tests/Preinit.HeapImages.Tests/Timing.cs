using System.Diagnostics;
namespace Preinit.HeapImages.Tests;
public sealed class Timing(Xunit.Abstractions.ITestOutputHelper output)
{
    public sealed record Rec(string Name, int A, double B, string[] Tags);
    [Fact]
    public void Time()
    {
        using var folder = new TemporaryFolder();
        var reg = Enumerable.Range(0, 100_000).ToDictionary(i => $"key{i}", i => new Rec($"name{i}", i, i * .5, [$"t{i % 100}", $"u{i % 77}"]));
        for (var k = 0; k < 3; k++)
        {
            var s = Stopwatch.StartNew();
            HeapImage.Save(folder["i"], reg, new() { Progress = new P(p => output.WriteLine($"   {p} {s.Elapsed.TotalMilliseconds:F0}")) });
            output.WriteLine($"save {s.Elapsed.TotalMilliseconds:F0} {new FileInfo(folder["i"]).Length}");
            s.Restart();
            var l = HeapImage.Load<Dictionary<string, Rec>>(folder["i"], new() { Progress = new P(p => output.WriteLine($"   {p} {s.Elapsed.TotalMilliseconds:F0}")) });
            output.WriteLine($"load {s.Elapsed.TotalMilliseconds:F0} {l.Count}");
        }
        for (var k = 0; k < 5; k++)
        {
            var s = Stopwatch.StartNew();
            HeapImage.Save(folder["i"], new int[] { 1, 2 }, new() { Progress = new P(p => output.WriteLine($"   {p} {s.Elapsed.TotalMilliseconds:F1}")) });
            output.WriteLine($"small save {s.Elapsed.TotalMilliseconds:F1} {new FileInfo(folder["i"]).Length}");
        }
    }
    sealed class P(Action<HeapImageProgress> a) : IProgress<HeapImageProgress> { public void Report(HeapImageProgress p) => a(p); }
}
