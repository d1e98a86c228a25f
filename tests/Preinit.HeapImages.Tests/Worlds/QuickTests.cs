namespace Preinit.HeapImages.Tests.Worlds;

public sealed class QuickTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    bool IsQuick(object before, object after)
    {
        HeapImage.Save(folder["base"], before);
        using var file = BaseFinder.Open(folder["base"]);
        var made = QuickMaker.TryMake(after, new(file), SaveOptions.Default, out var heap);
        heap?.Dispose();
        return made != null;
    }

    [Fact]
    public void Plain_objects_need_no_scan() =>
        Assert.True(IsQuick(new Dictionary<string, int[]> { ["a"] = [1] }, new Dictionary<string, int[]> { ["a"] = [1, 2], ["b"] = [4], ["c"] = [3] }));

    [Fact]
    public void What_is_not_kept_as_it_is_does()
    {
        List<object> plain = [new object()];
        Assert.False(IsQuick(plain, new List<object> { (Func<int>)(() => 1) }));
        Assert.False(IsQuick(plain, new List<object> { typeof(int) }));
        Assert.False(IsQuick(plain, new List<object> { StringComparer.Ordinal }));
        Assert.False(IsQuick(plain, new List<object> { new Dictionary<object, int>() }));
        Assert.False(IsQuick(plain, new List<object> { new System.Text.StringBuilder() }));
        Assert.False(IsQuick(plain, new List<object> { "" }));
        Assert.False(IsQuick(plain, new List<object> { new WeakReference(plain) }));
        Assert.False(IsQuick(plain, new List<object> { new Hooked() }));
    }

    sealed class Hooked
    {
        public static int Calls;

        [BeforeCapture]
        static void Count() => Calls++;
    }

    [Fact]
    public unsafe void A_shorter_text_has_nothing_behind_its_end()
    {
        HeapImage.Save(folder["base"], new[] { "abcd" });
        HeapImage.SaveDelta(folder["delta"], folder["base"], new[] { new string('x', 3) });
        fixed (char* text = HeapImage.Load<string[]>(folder["delta"])[0])
            Assert.Equal('\0', text[3]);
    }

    [Fact]
    public void Hooks_run_before_a_change_is_looked_for()
    {
        List<object> graph = [new object()];
        HeapImage.Save(folder["base"], graph);
        graph.Add(new Hooked());
        var calls = Hooked.Calls;
        HeapImage.SaveDelta(folder["delta"], folder["base"], graph);
        Assert.Equal(calls + 1, Hooked.Calls);
    }
}
