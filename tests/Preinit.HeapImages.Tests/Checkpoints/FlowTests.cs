using System.Globalization;

namespace Preinit.HeapImages.Tests;

/// <summary>Values of <see cref="AsyncLocal{T}"/> go along with what is suspended.</summary>
public sealed class FlowTests : IDisposable
{
    sealed record User(string Name, List<string> Roles);

    static readonly AsyncLocal<User?> current = new();
    static readonly AsyncLocal<int> depth = new();
    static readonly List<string> changes = [];
    static readonly AsyncLocal<string> observed = new(c => { lock (changes) changes.Add($"{c.CurrentValue}"); });
    static AsyncLocal<string?> exchangeable = new();
    static readonly AsyncLocal<int>[] inArray = [.. Enumerable.Range(0, 20).Select(_ => new AsyncLocal<int>())];

    static class Many
    {
        public static readonly AsyncLocal<int> A = new(), B = new(), C = new(), D = new(), E = new(), F = new(), G = new(), H = new(), I = new(), J = new(), K = new(), L = new(), M = new(), N = new(),
            O = new(), P = new(), Q = new(), R = new(), S = new(), T = new();

        public static readonly AsyncLocal<int>[] All = [A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T];
    }

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    static async Task<string> Outer(string path)
    {
        current.Value = new("Ada", ["admin"]);
        depth.Value = 1;
        var inner = await Inner(path);
        return $"{inner}; {depth.Value} {current.Value!.Name}";
    }

    static async Task<string> Inner(string path)
    {
        depth.Value++;
        var user = current.Value;
        await HeapImage.Checkpoint(path);
        await Task.Yield();
        return $"{depth.Value} {current.Value!.Name} {string.Join(',', current.Value.Roles)} {ReferenceEquals(user, current.Value)}";
    }

    [Fact]
    public async Task Each_method_has_its_own_values_there_too()
    {
        const string Expected = "2 Ada admin True; 1 Ada";
        Assert.Equal(Expected, await HeapImage.Run(() => Outer(folder["point"])));
        current.Value = new("Bob", []);
        depth.Value = 40;
        Assert.Equal(Expected, await HeapImage.Resume<string>(folder["point"]));
        Assert.Equal(("Bob", 40), (current.Value.Name, depth.Value));
    }

    static async Task<int> Sum(string path, int count)
    {
        for (var i = 0; i < count; i++)
            Many.All[i].Value = i + 1;
        await HeapImage.Checkpoint(path);
        return Many.All.Sum(l => l.Value);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(20)]
    public async Task However_many_there_are(int count)
    {
        Assert.Equal(count * (count + 1) / 2, await HeapImage.Run(() => Sum(folder["point"], count)));
        Assert.Equal(count * (count + 1) / 2, await HeapImage.Resume<int>(folder["point"]));
    }

    static async Task<string> Cultures(string path)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone(); // there may be no others
        culture.NumberFormat.NumberDecimalSeparator = "_";
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
        await HeapImage.Checkpoint(path);
        return $"{1.5} {ReferenceEquals(CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture)}";
    }

    [Fact]
    public async Task Cultures_go_along()
    {
        var before = CultureInfo.CurrentCulture;
        Assert.Equal("1_5 True", await HeapImage.Run(() => Cultures(folder["point"])));
        Assert.Equal("1_5 True", await HeapImage.Resume<string>(folder["point"]));
        Assert.Equal(before, CultureInfo.CurrentCulture);
    }

    static async Task<string?> Observed(string path)
    {
        observed.Value = "told";
        await HeapImage.Checkpoint(path);
        return observed.Value;
    }

    [Fact]
    public async Task Who_is_told_of_changes_is_told_there()
    {
        await HeapImage.Run(() => Observed(folder["point"]));
        lock (changes)
            changes.Clear();
        Assert.Equal("told", await HeapImage.Resume<string>(folder["point"]));
        lock (changes)
            Assert.Contains("told", changes);
    }

    static async Task<string> Refused(string path, Action set)
    {
        set();
        try
        {
            await HeapImage.Checkpoint(path);
            return "saved";
        }
        catch (HeapImageException exception)
        {
            return $"{exception.Refusals[0].Code} {exception.Refusals[0].Path} {exception.Refusals[0].Reason}";
        }
    }

    [Fact]
    public async Task One_that_nobody_could_find_again_is_refused()
    {
        var local = new AsyncLocal<string>();
        foreach (var set in new Action[] { () => local.Value = "x", () => exchangeable.Value = "x", () => inArray[3].Value = 5 })
        {
            var told = await HeapImage.Run(() => Refused(folder["point"], set));
            Assert.StartsWith("PREINIT3003 root.continuation", told);
            Assert.Contains("AsyncLocal that no read-only static field holds", told);
        }
        Assert.Equal("saved", await HeapImage.Run(() => Refused(folder["point"], () => exchangeable.Value = null)));
    }

    [Fact]
    public async Task A_value_that_cannot_be_kept_is_refused_with_its_path()
    {
        var told = await HeapImage.Run(() => Refused(folder["point"], () => current.Value = new(null!, [])));
        Assert.Equal("saved", told);
        told = await HeapImage.Run(() => Refused(folder["point"], () => Held.Current.Value = Thread.CurrentThread));
        Assert.StartsWith("PREINIT3003 root.continuation", told);
        Assert.Contains("Values[0].value", told);
    }

    static class Held
    {
        public static readonly AsyncLocal<object?> Current = new();
    }

    [Fact]
    public void A_context_is_saved_wherever_it_is()
    {
        current.Value = new("Eve", []);
        HeapImage.Save(folder["x"], new Holder { Context = ExecutionContext.Capture(), Same = ExecutionContext.Capture() });
        current.Value = null;
        var loaded = HeapImage.Load<Holder>(folder["x"]);
        Assert.Null(current.Value);
        User? seen = null;
        ExecutionContext.Run(loaded.Context!, _ => seen = current.Value, null);
        Assert.Equal("Eve", seen!.Name);
        Assert.Same(loaded.Context, loaded.Same);
    }

    sealed class Holder
    {
        public ExecutionContext? Context, Same;
    }
}
