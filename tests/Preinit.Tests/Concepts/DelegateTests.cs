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

    /// <summary>Those of one method are made together, and all the same keep their places among others.</summary>
    [Theory]
    [MemberData(nameof(Paths))]
    public void Many_of_one_method(RestorePath path)
    {
        var delegates = new List<Delegate>();
        for (var i = 0; i < 100; i++)
        {
            var number = i;
            var text = $"{i}";
            delegates.Add(() => number);
            delegates.Add(() => text);
            delegates.Add(new Many<int>(number).Get);
            delegates.Add(new Many<string>(text).Get);
            delegates.Add((Func<int, int>)Twice);
            delegates.Add(Delegate.Combine(delegates[^2], (Func<string>)(() => "last")));
        }
        using var captured = CapturedGraph.Of(delegates);

        var restored = captured.Restore<List<Delegate>>(path);
        Assert.Equal(delegates.Select(d => d.GetType()), restored.Select(d => d.GetType()));
        Assert.Equal(delegates.Select(d => d.Method), restored.Select(d => d.Method));
        Assert.Equal(delegates.Select(Call), restored.Select(Call));
        Assert.All(restored.Where(d => d.Target is Many<string>).Zip(delegates.Where(d => d.Target is Many<string>)), d => Assert.NotSame(d.First.Target, d.Second.Target));

        static object? Call(Delegate function) => function is Func<int, int> twice ? twice(3) : function.DynamicInvoke();
    }

    sealed class Many<T>(T value)
    {
        public T Get() => value;
    }
}
