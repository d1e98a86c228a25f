using System.Collections.Frozen;
using System.Collections.Immutable;
using System.ComponentModel;

namespace Preinit.CompilerServices;

/// <summary>The part of <see cref="Rebuilding"/> that needs System.Collections.Immutable. Not for use in source code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RebuildingImmutable
{
    /// <summary>Makes an <see cref="System.Collections.Immutable.ImmutableDictionary{TKey, TValue}"/>.</summary>
    /// <param name="target">The table.</param>
    /// <param name="parts">The keys, the values.</param>
    /// <returns>What the table is to become.</returns>
    public static object? ImmutableDictionary<TKey, TValue>(object target, object?[] parts) where TKey : notnull =>
        ((ImmutableDictionary<TKey, TValue>)target).AddRange(Pairs.Of<TKey, TValue>(parts));

    /// <summary>Makes an <see cref="System.Collections.Immutable.ImmutableHashSet{T}"/>.</summary>
    /// <param name="target">The set.</param>
    /// <param name="parts">The items.</param>
    /// <returns>What the set is to become.</returns>
    public static object? ImmutableHashSet<T>(object target, object?[] parts) => ((ImmutableHashSet<T>)target).Union((T[])parts[0]!);

    /// <summary>Makes a <see cref="System.Collections.Frozen.FrozenDictionary{TKey, TValue}"/>.</summary>
    /// <inheritdoc cref="ImmutableDictionary"/>
    public static object? FrozenDictionary<TKey, TValue>(object target, object?[] parts) where TKey : notnull =>
        Pairs.Of<TKey, TValue>(parts).ToFrozenDictionary(((FrozenDictionary<TKey, TValue>)target).Comparer);

    /// <summary>Makes a <see cref="System.Collections.Frozen.FrozenSet{T}"/>.</summary>
    /// <inheritdoc cref="ImmutableHashSet"/>
    public static object? FrozenSet<T>(object target, object?[] parts) => ((T[])parts[0]!).ToFrozenSet(((FrozenSet<T>)target).Comparer);
}
