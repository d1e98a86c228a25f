using System.Collections;
using System.Reflection;

namespace Preinit.Tests;

/// <summary>Hash tables that are in the image without content, and are built anew when it is restored.</summary>
public class RebuiltTableTests
{
    [Theory]
    [MemberData(nameof(TableConcepts.Cases), MemberType = typeof(TableConcepts))]
    public void It_comes_back_with_its_entries(string concept, RestorePath path)
    {
        var table = TableConcepts.All[concept]();
        using var captured = CapturedGraph.Of(new[] { table, table }, p => p.EndsWith("[0]"));
        Assert.Equal(HelperFor(concept[..concept.IndexOf(' ')]), Assert.Single(captured.RebuiltKinds));
        var restored = captured.Restore<object[]>(path);
        Assert.Same(restored[0], restored[1]);
        Assert.Equal(table.GetType(), restored[0].GetType());
        GC.Collect();
        Assert.Equal(Sorted(table), Sorted(restored[0]));
        if (!IsOrderedByHashCodes(concept))
            Assert.Equal(Texts(table), Texts(restored[0]));
        AssertFindsAll(restored[0]);
    }

    /// <summary>Entries of the most common tables lie in the image; the others are filled or constructed.</summary>
    static string HelperFor(string table) => table switch { "Dictionary" or "HashSet" => "Chained", "ConcurrentDictionary" => "Nodes", _ => table };

    /// <summary>The parts of a table that comes from the image are found in it, so a table is its own source of keys.</summary>
    static void AssertFindsAll(object table)
    {
        var contains = Method(table, "ContainsKey") ?? Method(table, "Contains")!;
        foreach (var key in Keys(table))
            Assert.True((bool)contains.Invoke(table, [key])!, $"{key} is not found");
    }

    static MethodInfo? Method(object table, string name) =>
        table.GetType().GetMethods().FirstOrDefault(m => m.Name == name && m.GetParameters().Length == 1 && !m.IsGenericMethod);

    static IEnumerable<object> Keys(object table) => ((IEnumerable)table).Cast<object>().Select(e => e switch
    {
        DictionaryEntry entry => entry.Key,
        _ when e.GetType().Name is "KeyValuePair`2" or "Grouping`2" => e.GetType().GetProperty("Key")!.GetValue(e)!,
        _ => e,
    });

    static bool IsOrderedByHashCodes(string concept) =>
        concept.StartsWith("Hashtable") || concept.StartsWith("Concurrent") || concept.StartsWith("Immutable") || concept.StartsWith("Frozen");

    static IEnumerable<string> Sorted(object table) => Texts(table).Order(StringComparer.Ordinal);

    static IEnumerable<string> Texts(object table) => ((IEnumerable)table).Cast<object>().Select(e => e switch
    {
        DictionaryEntry entry => $"{entry.Key} {entry.Value}",
        IEnumerable elements and not string => string.Join(" ", elements.Cast<object>()),
        _ => e.ToString()!,
    });
}
