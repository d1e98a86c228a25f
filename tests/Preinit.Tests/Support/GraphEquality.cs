using System.Reflection;

namespace Preinit.Tests;

/// <summary>
/// Compares two graphs by shape, identity and values, through reflection only: it shares no code with what it tests.
/// </summary>
public static class GraphEquality
{
    public static void AssertEqual(object? expected, object? actual)
    {
        var twins = new Dictionary<object, object>(ReferenceEqualityComparer.Instance);
        var used = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<(object? Expected, object? Actual, string Path)>();
        pending.Push((expected, actual, "root"));
        while (pending.TryPop(out var pair))
        {
            if (pair.Expected == null || pair.Actual == null)
            {
                Assert.True(pair.Expected == pair.Actual, $"{pair.Path}: one is null");
                continue;
            }
            if (twins.TryGetValue(pair.Expected, out var twin))
            {
                Assert.True(ReferenceEquals(twin, pair.Actual), $"{pair.Path}: identity differs");
                continue;
            }
            Assert.True(pair.Expected.GetType() == pair.Actual.GetType(), $"{pair.Path}: types differ");
            if (ReferenceEquals(pair.Expected, pair.Actual))
            {
                Assert.True(IsSingleton(pair.Expected), $"{pair.Path}: the copy has an object of the original");
                continue;
            }
            if (!pair.Expected.GetType().IsValueType)
            {
                twins.Add(pair.Expected, pair.Actual);
                Assert.True(used.Add(pair.Actual), $"{pair.Path}: one object stands for two");
            }
            Compare(pair.Expected, pair.Actual, pair.Path, pending);
        }
    }

    static bool IsSingleton(object value) =>
        value is "" or Type or Array { Length: 0, Rank: 1 } || value.GetType().FullName!.Contains("Comparer");

    static void Compare(object expected, object actual, string path, Stack<(object?, object?, string)> pending)
    {
        var type = expected.GetType();
        if (type.IsPrimitive || type.IsEnum || expected is string or decimal)
            Assert.True(expected.Equals(actual), $"{path}: {expected} and {actual}");
        else if (expected is Array array)
            CompareArrays(array, (Array)actual, path, pending);
        else
        {
            for (var current = type; current != null && current != typeof(object); current = current.BaseType)
            {
                foreach (var field in current.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                    pending.Push((field.GetValue(expected), field.GetValue(actual), $"{path}.{field.Name}"));
            }
        }
    }

    static void CompareArrays(Array expected, Array actual, string path, Stack<(object?, object?, string)> pending)
    {
        for (var i = 0; i < expected.Rank; i++)
        {
            Assert.True(expected.GetLength(i) == actual.GetLength(i), $"{path}: lengths differ");
            Assert.True(expected.GetLowerBound(i) == actual.GetLowerBound(i), $"{path}: bounds differ");
        }
        foreach (var (e, a) in expected.Cast<object?>().Zip(actual.Cast<object?>()))
            pending.Push((e, a, $"{path}[]"));
    }
}
