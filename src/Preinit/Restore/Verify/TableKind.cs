namespace Preinit.Restore;

/// <summary>A kind of hash table.</summary>
/// <param name="Name">The name of the class.</param>
/// <param name="IsSet">Whether there are only keys.</param>
/// <param name="IsOrdered">Whether it enumerates in the order in which entries came, and not in one by hash codes.</param>
/// <param name="MayBeDerivedFrom">Whether derived classes are the program's; those of other kinds are the framework's own.</param>
sealed record TableKind(string Name, bool IsSet, bool IsOrdered, bool MayBeDerivedFrom)
{
    static readonly TableKind[] all =
    [
        new("System.Collections.Generic.Dictionary`2", IsSet: false, IsOrdered: true, MayBeDerivedFrom: true),
        new("System.Collections.Generic.HashSet`1", IsSet: true, IsOrdered: true, MayBeDerivedFrom: true),
        new("System.Collections.Generic.OrderedDictionary`2", IsSet: false, IsOrdered: true, MayBeDerivedFrom: true),
        new("System.Collections.Concurrent.ConcurrentDictionary`2", IsSet: false, IsOrdered: false, MayBeDerivedFrom: true),
        new("System.Collections.Hashtable", IsSet: false, IsOrdered: false, MayBeDerivedFrom: true),
        new("System.Collections.Frozen.FrozenDictionary`2", IsSet: false, IsOrdered: false, MayBeDerivedFrom: false),
        new("System.Collections.Frozen.FrozenSet`1", IsSet: true, IsOrdered: false, MayBeDerivedFrom: false),
        new("System.Collections.Immutable.ImmutableDictionary`2", IsSet: false, IsOrdered: false, MayBeDerivedFrom: false),
        new("System.Collections.Immutable.ImmutableHashSet`1", IsSet: true, IsOrdered: false, MayBeDerivedFrom: false),
    ];

    /// <param name="type">A type of objects.</param>
    /// <param name="table">The class that makes them tables.</param>
    public static TableKind? Of(Type type, out Type? table)
    {
        table = TypeNames.FindBase(type, [.. all.Select(k => k.Name)]);
        var name = table == null ? null : TypeNames.Of(table);
        return all.FirstOrDefault(k => k.Name == name);
    }
}
