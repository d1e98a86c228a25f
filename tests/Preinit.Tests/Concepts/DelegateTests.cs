namespace Preinit.Tests;

public class DelegateTests
{
    public static TheoryData<RestorePath> Paths => [RestorePath.PinnedArray, RestorePath.ObjectByObject];

    static int Twice(int value) => 2 * value;

    [Theory]
    [MemberData(nameof(Paths))]
    public void Static_instance_closure_and_multicast(RestorePath path)
    {
        var count = 5;
        var calls = new List<int>();
        Action<int> multicast = calls.Add;
        multicast += i => calls.Add(i * 10);
        using var captured = CapturedGraph.Of(new object[] { (Func<int, int>)Twice, () => ++count, multicast, calls });

        var restored = captured.Restore<object[]>(path);
        Assert.Equal(42, ((Func<int, int>)restored[0])(21));
        Assert.Equal(6, ((Func<int>)restored[1])());
        Assert.Equal(7, ((Func<int>)restored[1])());
        Assert.Equal(5, count);
        ((Action<int>)restored[2])(3);
        Assert.Equal([3, 30], (List<int>)restored[3]);
        Assert.Empty(calls);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void One_delegate_in_two_places_stays_one(RestorePath path)
    {
        var node = new Node();
        Func<string?> bound = node.ToString;
        node.Anything = bound; // a cycle through a delegate
        using var captured = CapturedGraph.Of(new object[] { bound, node });

        var restored = captured.Restore<object[]>(path);
        Assert.Same(restored[0], ((Node)restored[1]).Anything);
        Assert.Same(restored[1], ((Func<string?>)restored[0]).Target);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_delegate_bound_to_a_type_or_to_a_delegate(RestorePath path)
    {
        Func<string?> ofType = typeof(Node).ToString;
        Func<string?> ofDelegate = ofType.Invoke;
        using var captured = CapturedGraph.Of(new object[] { ofType, ofDelegate });
        var restored = captured.Restore<object[]>(path);
        Assert.Equal(typeof(Node).ToString(), ((Func<string?>)restored[1])());
    }
}
