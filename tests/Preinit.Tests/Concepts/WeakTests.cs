extern alias capture;

using System.Reflection;
using System.Runtime.CompilerServices;
using capture::Preinit.Capture;

namespace Preinit.Tests;

/// <summary>Weak references keep what others keep alive, and nothing else.</summary>
public class WeakTests
{
    public static TheoryData<RestorePath> Paths => [RestorePath.PinnedArray, RestorePath.ObjectByObject];

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_target_that_others_hold_is_there(RestorePath path)
    {
        var node = new Node();
        using var captured = CapturedGraph.Of(new object[] { new WeakReference<Node>(node), new WeakReference(node), node });
        var restored = captured.Restore<object[]>(path);
        Assert.True(((WeakReference<Node>)restored[0]).TryGetTarget(out var target));
        Assert.Same(restored[2], target);
        Assert.Same(target, ((WeakReference)restored[1]).Target);
        Assert.NotSame(node, target);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_target_that_nothing_else_holds_is_gone(RestorePath path)
    {
        var node = new Node();
        using var captured = CapturedGraph.Of(new object[] { new WeakReference<Node>(node), new WeakReference(node) });
        var restored = captured.Restore<object[]>(path);
        Assert.False(((WeakReference<Node>)restored[0]).TryGetTarget(out _));
        Assert.Null(((WeakReference)restored[1]).Target);
        GC.KeepAlive(node);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_target_outside_is_found_again(RestorePath path)
    {
        using var captured = CapturedGraph.Of(new WeakReference<Type>(typeof(Node)));
        Assert.True(captured.Restore<WeakReference<Type>>(path).TryGetTarget(out var target));
        Assert.Same(typeof(Node), target);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_restored_reference_does_not_keep_its_target_alive(RestorePath path)
    {
        var node = new Node();
        using var captured = CapturedGraph.Of(new object?[] { new WeakReference<Node>(node), node });
        var restored = captured.Restore<object?[]>(path);
        restored[1] = null;
        Garbage.Collect();
        Assert.False(((WeakReference<Node>)restored[0]!).TryGetTarget(out _));
    }

    [Fact]
    public void It_still_tells_whether_it_tracks_resurrection()
    {
        var node = new Node();
        using var captured = CapturedGraph.Of(new object[] { new WeakReference(node, trackResurrection: true), new WeakReference(node), node });
        var restored = captured.Restore<object[]>();
        Assert.True(((WeakReference)restored[0]).TrackResurrection);
        Assert.False(((WeakReference)restored[1]).TrackResurrection);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_table_keeps_the_entries_whose_keys_are_kept(RestorePath path)
    {
        var (kept, dropped) = (new Node(), new Node());
        var table = new ConditionalWeakTable<Node, string> { { kept, new string('k', 3) }, { dropped, "dropped" } };
        using var captured = CapturedGraph.Of(new object[] { table, kept });
        var restored = captured.Restore<object[]>(path);
        var (key, value) = Assert.Single((ConditionalWeakTable<Node, string>)restored[0]);
        Assert.Same(restored[1], key);
        Assert.Equal("kkk", value);
        GC.KeepAlive(dropped);
    }

    /// <summary>The value of one entry holds the key of another, which comes before it.</summary>
    [Theory]
    [MemberData(nameof(Paths))]
    public void Values_keep_further_keys(RestorePath path)
    {
        var (first, second, third) = (new Node(), new Node(), new Node());
        var table = new ConditionalWeakTable<Node, Node> { { third, new() }, { second, third }, { first, second } };
        var weak = new WeakReference<Node>(third);
        using var captured = CapturedGraph.Of(new object[] { table, first, weak });
        var restored = captured.Restore<object[]>(path);
        var copy = (ConditionalWeakTable<Node, Node>)restored[0];
        Assert.True(copy.TryGetValue((Node)restored[1], out var next));
        Assert.True(copy.TryGetValue(next, out var last));
        Assert.True(copy.TryGetValue(last, out _));
        Assert.True(((WeakReference<Node>)restored[2]).TryGetTarget(out var target));
        Assert.Same(last, target);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_restored_table_lets_go_of_its_keys(RestorePath path)
    {
        var key = new Node();
        using var captured = CapturedGraph.Of(new object?[] { new ConditionalWeakTable<Node, object> { { key, new Node() } }, key });
        var restored = captured.Restore<object?[]>(path);
        restored[1] = null;
        Garbage.Collect();
        Assert.Empty((ConditionalWeakTable<Node, object>)restored[0]!);
    }

    static readonly object?[] First = [null], Second = [null];

    /// <summary>It is looked at last, and belongs to its own static field all the same.</summary>
    [Fact]
    public void What_is_refused_in_a_table_belongs_to_the_initialiser_of_the_table()
    {
        var key = new Node();
        First[0] = new object[] { new ConditionalWeakTable<Node, Node> { { key, new Node { Left = new Node { Anything = (nint)5 } } } }, key };
        Second[0] = new WeakReference<Node>(key);
        var survey = GraphSurvey.Of([First, Second]);
        var scanner = new Scanner(OutsideWorld.Explore(_ => false, []), survey);
        scanner.Scan([Root(nameof(First), First, 0), Root(nameof(Second), Second, 1)]);
        var refusal = Assert.Single(scanner.Refusals);
        Assert.Equal(("PREINIT3001", 0), (refusal.Code, refusal.Initializer));

        static StaticRoot Root(string name, object value, int initializer) =>
            new(typeof(WeakTests).GetField(name, BindingFlags.Static | BindingFlags.NonPublic)!, value, initializer);
    }
}
