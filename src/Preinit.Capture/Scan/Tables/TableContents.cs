using System.Reflection;

namespace Preinit.Capture;

/// <summary>Knows the kinds of hash tables that can be built anew.</summary>
static class TableContents
{
    /// <summary>By name: no library is to be loaded for graphs that have no such tables.</summary>
    static readonly (string Type, string Content)[] Kinds =
    [
        ("System.Collections.Generic.Dictionary`2", nameof(DictionaryContent<,>)),
        ("System.Collections.Generic.HashSet`1", nameof(HashSetContent<>)),
        ("System.Collections.Generic.OrderedDictionary`2", nameof(OrderedDictionaryContent<,>)),
        ("System.Collections.Concurrent.ConcurrentDictionary`2", nameof(ConcurrentDictionaryContent<,>)),
        ("System.Collections.Frozen.FrozenDictionary`2", nameof(FrozenDictionaryContent<,>)),
        ("System.Collections.Frozen.FrozenSet`1", nameof(FrozenSetContent<>)),
    ];

    /// <summary>Of these, objects of derived classes are not known well enough: what fills them is virtual, or they are replaced as a whole.</summary>
    static readonly (string Type, string Content)[] ExactKinds =
    [
        ("System.Collections.Hashtable", nameof(HashtableContent)),
        ("System.Collections.Immutable.ImmutableDictionary`2", nameof(ImmutableDictionaryContent<,>)),
        ("System.Collections.Immutable.ImmutableHashSet`1", nameof(ImmutableHashSetContent<>)),
    ];

    /// <summary>What Linq makes; the class it derives from is the one that is known.</summary>
    const string Lookup = "System.Linq.CollectionLookup`2";

    /// <summary>The class that makes an object a hash table, or <see langword="null"/>.</summary>
    public static Type? TableClass(Type type) => Find(type).Table;

    /// <summary>The content of a table, or <see langword="null"/> if there is none to be had.</summary>
    public static TableContent? Open(object table)
    {
        var (declaring, content) = Find(table.GetType());
        if (declaring == null)
            return null;
        var type = typeof(TableContents).Assembly.GetType($"{typeof(TableContents).Namespace}.{content}{Arity(declaring)}", throwOnError: true)!;
        try
        {
            return (TableContent)Activator.CreateInstance(
                declaring.IsGenericType ? type.MakeGenericType(declaring.GetGenericArguments()) : type, table)!;
        }
        catch (TargetInvocationException) // a derived class may have its own opinion of what is in it
        {
            return null;
        }
    }

    static (Type? Table, string Content) Find(Type type)
    {
        if (ByName(type, ExactKinds) is { } exact)
            return (type, exact);
        for (var current = type; current != null; current = current.BaseType)
        {
            if (ByName(current, Kinds) is { } content)
                return (current, content);
            if (current.BaseType is { } lookup && NameOf(current) == Lookup)
                return (lookup, nameof(LookupContent<,>));
        }
        return default;
    }

    static string? ByName(Type type, (string Type, string Content)[] kinds) => kinds.FirstOrDefault(k => k.Type == NameOf(type)).Content;

    static string? NameOf(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition().FullName : type.FullName;

    static string Arity(Type type) => type.IsGenericType ? $"`{type.GetGenericArguments().Length}" : "";
}
