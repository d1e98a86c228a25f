using System.Collections.Immutable;
using System.Reflection;

namespace Preinit.HeapImages;

/// <summary>
/// The types of .NET whose objects may come from anybody: all that their code relies on where it does without the runtime's checks is proven, by
/// the types of their fields, by <see cref="CountRule"/> and by <see cref="ValueRule"/>. Everything else in their code is checked by the runtime.
/// </summary>
/// <remarks>By their names, each in the assembly that has it: to ask the runtime for all of them takes longer than most proofs.</remarks>
static class ProvenTypes
{
    const string Core = "|System.Object|System.String|System.ValueType|System.Enum|System.Array|System.Boolean|System.Char|System.SByte|System.Byte|System.Int16|System.UInt16|System.Int32|System.UInt32|System.Int64"
        + "|System.UInt64|System.Single|System.Double|System.Half|System.Int128|System.UInt128|System.Decimal|System.DateTime|System.DateTimeOffset|System.TimeSpan|System.DateOnly|System.TimeOnly|System.Guid"
        + "|System.Text.Rune|System.Index|System.Range|System.Version|System.DayOfWeek|System.DateTimeKind|System.StringComparison|System.TypeCode|System.Nullable`1|System.Collections.Generic.KeyValuePair`2"
        + "|System.Runtime.CompilerServices.StrongBox`1|System.Attribute|System.EventArgs|System.Collections.Generic.Comparer`1|System.Collections.Generic.EqualityComparer`1|System.ValueTuple|System.ValueTuple`1"
        + "|System.ValueTuple`2|System.ValueTuple`3|System.ValueTuple`4|System.ValueTuple`5|System.ValueTuple`6|System.ValueTuple`7|System.ValueTuple`8|System.Tuple`1|System.Tuple`2|System.Tuple`3|System.Tuple`4"
        + "|System.Tuple`5|System.Tuple`6|System.Tuple`7|System.Tuple`8|System.Collections.ObjectModel.Collection`1|System.Collections.ObjectModel.ReadOnlyCollection`1|System.Collections.ObjectModel.ReadOnlyDictionary`2"
        + "|System.Collections.ObjectModel.ReadOnlyDictionary`2+KeyCollection|System.Collections.ObjectModel.ReadOnlyDictionary`2+ValueCollection|System.IComparable|System.IFormattable|System.ICloneable|System.IDisposable"
        + "|System.Collections.Generic.Dictionary`2|System.Collections.Generic.Dictionary`2+Entry|System.Collections.Generic.Dictionary`2+KeyCollection|System.Collections.Generic.Dictionary`2+ValueCollection"
        + "|System.Collections.Generic.HashSet`1|System.Collections.Generic.HashSet`1+Entry|System.Collections.Generic.List`1|System.Collections.Generic.Queue`1|";

    const string Collections = "|System.Collections.Generic.LinkedList`1|System.Collections.Generic.LinkedListNode`1|System.Collections.Generic.SortedSet`1|System.Collections.Generic.SortedSet`1+Node"
        + "|System.Collections.Generic.TreeSet`1|System.Collections.Generic.SortedDictionary`2|System.Collections.Generic.SortedDictionary`2+KeyValuePairComparer|System.Collections.Generic.SortedDictionary`2+KeyCollection"
        + "|System.Collections.Generic.SortedDictionary`2+ValueCollection|System.Collections.Generic.SortedList`2|System.Collections.Generic.SortedList`2+KeyList|System.Collections.Generic.SortedList`2+ValueList"
        + "|System.Collections.Generic.PriorityQueue`2|System.Collections.Generic.PriorityQueue`2+UnorderedItemsCollection|System.Collections.Generic.Stack`1|";

    const string Immutable = "|System.Collections.Immutable.ImmutableArray`1|";

    static Assembly CoreLibrary => typeof(object).Assembly;

    static Assembly CollectionsLibrary => typeof(Stack<>).Assembly;

    static Assembly ImmutableLibrary => typeof(ImmutableArray<>).Assembly;

    /// <summary>They can be named in an image.</summary>
    public static List<Type> All
    {
        get
        {
            var all = new List<Type>();
            Add(all, Core, CoreLibrary);
            Add(all, Collections, CollectionsLibrary);
            Add(all, Immutable, ImmutableLibrary);
            return all;
        }
    }

    public static bool Contains(Type definition) => NamesIn(definition.Assembly) is { } names && definition.FullName is { } name && IsListed(names, name);

    /// <summary>One of them by its token. No other type is asked for, but in the core library, all of which is there: that loads nothing and runs nothing.</summary>
    public static Type? TryFind(Module module, int token)
    {
        if (module == CoreLibrary.ManifestModule)
            return module.ResolveType(token) is var type && Contains(type) ? type : null;
        if (NamesIn(module.Assembly) is not { } names)
            return null;
        var all = new List<Type>();
        Add(all, names, module.Assembly);
        foreach (var other in all)
        {
            if (other.MetadataToken == token && other.Module == module)
                return other;
        }
        return null;
    }

    /// <returns>What else has to hold, or <see langword="null"/> for a type that is not among them.</returns>
    public static CountRule[]? RulesOf(Type type)
    {
        var definition = type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type;
        return !Contains(definition) ? null : definition.FullName switch
        {
            "System.Collections.Generic.List`1" => [new("_size", "_items")],
            "System.Collections.Generic.Stack`1" => [new("_size", "_array")],
            "System.Collections.Generic.Queue`1" => [new("_size", "_array"), new("_head", "_array"), new("_tail", "_array")],
            "System.Collections.Generic.SortedList`2" => [new("_size", "keys"), new("_size", "values")],
            "System.Collections.Generic.PriorityQueue`2" => [new("_size", "_nodes")],
            "System.Collections.Generic.Dictionary`2" or "System.Collections.Generic.HashSet`1" => [new("_count", "_entries"), new("_freeCount", "_entries")],
            _ => [],
        };
    }

    /// <summary>Other assemblies are told apart by their names first: what this refers to need not be loaded for them.</summary>
    static string? NamesIn(Assembly assembly) => assembly == CoreLibrary ? Core
        : !assembly.FullName!.StartsWith("System.Collections", StringComparison.Ordinal) ? null
        : assembly == CollectionsLibrary ? Collections : assembly == ImmutableLibrary ? Immutable : null;

    /// <summary>Letter by letter: the framework's ways to search take longer when they are first used.</summary>
    static bool IsListed(string names, string name)
    {
        for (int start = 1, end; start < names.Length; start = end + 1)
        {
            end = start;
            while (names[end] != '|')
                end++;
            var same = 0;
            while (same < name.Length && start + same < end && names[start + same] == name[same])
                same++;
            if (same == name.Length && start + same == end)
                return true;
        }
        return false;
    }

    static void Add(List<Type> all, string names, Assembly assembly)
    {
        foreach (var name in names.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            if (assembly.GetType(name) is { } type)
                all.Add(type);
        }
    }
}
