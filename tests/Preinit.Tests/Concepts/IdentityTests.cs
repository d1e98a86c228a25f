using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Preinit.Tests;

/// <summary>What is the same object stays the same object, and hash codes by identity stay what they were.</summary>
public class IdentityTests
{
    public static TheoryData<RestorePath> Paths => [RestorePath.PinnedArray, RestorePath.ObjectByObject];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Identity_hash_codes_are_kept(RestorePath path)
    {
        var keys = new[] { new Node(), new Node(), new Node() };
        var set = new HashSet<object>(keys.Take(2), ReferenceEqualityComparer.Instance);
        var hash = RuntimeHelpers.GetHashCode(keys[0]);
        using var captured = CapturedGraph.Of(new object[] { keys, set });

        var restored = captured.Restore<object[]>(path);
        var restoredKeys = (Node[])restored[0];
        var restoredSet = (HashSet<object>)restored[1];
        Assert.Equal(hash, RuntimeHelpers.GetHashCode(restoredKeys[0]));
        Assert.Contains(restoredKeys[1], restoredSet);
        Assert.DoesNotContain(restoredKeys[2], restoredSet);
        lock (restoredKeys[0])
            Assert.Equal(hash, RuntimeHelpers.GetHashCode(restoredKeys[0]));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_hash_code_in_a_sync_block_is_kept(RestorePath path)
    {
        var key = new Node();
        var hash = RuntimeHelpers.GetHashCode(key);
        lock (key) { } // the header cannot hold both: this makes a sync block
        using var captured = CapturedGraph.Of(key);
        Assert.Equal(hash, RuntimeHelpers.GetHashCode(captured.Restore<Node>(path)));
    }

    public static TheoryData<string> Singletons => [.. SingletonObjects.Keys];

    static readonly Dictionary<string, Func<object>> SingletonObjects = new()
    {
        ["EqualityComparer"] = () => EqualityComparer<int>.Default,
        ["EqualityComparer of string"] = () => EqualityComparer<string>.Default,
        ["Comparer"] = () => Comparer<string>.Default,
        ["StringComparer.Ordinal"] = () => StringComparer.Ordinal,
        ["StringComparer.OrdinalIgnoreCase"] = () => StringComparer.OrdinalIgnoreCase,
        ["StringComparer.InvariantCulture"] = () => StringComparer.InvariantCulture,
        ["Array.Empty"] = () => Array.Empty<Guid>(),
        ["InvariantCulture"] = () => CultureInfo.InvariantCulture,
        ["its number format"] = () => CultureInfo.InvariantCulture.NumberFormat,
        ["Encoding.UTF8"] = () => Encoding.UTF8,
        ["string.Empty"] = () => string.Empty,
        ["Task.CompletedTask"] = () => Task.CompletedTask,
        ["a type"] = () => typeof(Node),
    };

    [Theory]
    [MemberData(nameof(Singletons))]
    public void Framework_singletons_are_linked(string name)
    {
        var singleton = SingletonObjects[name]();
        using var captured = CapturedGraph.Of(new[] { singleton, "x" });
        Assert.Same(singleton, captured.Restore<object[]>()[0]);
        Assert.Same(singleton, captured.Restore<object[]>(RestorePath.ObjectByObject)[0]);
    }

    [Fact]
    public void The_private_comparer_of_a_dictionary_is_linked()
    {
        using var captured = CapturedGraph.Of(new Dictionary<string, int> { ["a"] = 1 });
        var restored = captured.Restore<Dictionary<string, int>>();
        Assert.Same(EqualityComparer<string>.Default, restored.Comparer);
        restored["b"] = 2;
        Assert.Equal(1, restored["a"]);
    }
}
