using System.Collections;
using System.ComponentModel;

namespace Preinit.CompilerServices;

/// <summary>
/// Builds hash tables anew at start-up. Called by the code that Preinit writes into a published assembly, with tables that are empty and
/// the parts that Preinit put beside them. Not for use in source code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Rebuilding
{
    /// <summary>Fills a <see cref="System.Collections.Generic.Dictionary{TKey, TValue}"/>.</summary>
    /// <param name="target">The table.</param>
    /// <param name="parts">The keys, the values, the capacity.</param>
    public static object? Dictionary<TKey, TValue>(object target, object?[] parts) where TKey : notnull
    {
        var table = (Dictionary<TKey, TValue>)target;
        var (keys, values) = ((TKey[])parts[0]!, (TValue[])parts[1]!);
        table.EnsureCapacity((int)parts[2]!);
        for (var i = 0; i < keys.Length; i++)
            table.Add(keys[i], values[i]);
        return null;
    }

    /// <summary>Fills a <see cref="System.Collections.Generic.OrderedDictionary{TKey, TValue}"/>.</summary>
    /// <inheritdoc cref="Dictionary"/>
    public static object? OrderedDictionary<TKey, TValue>(object target, object?[] parts) where TKey : notnull
    {
        var table = (OrderedDictionary<TKey, TValue>)target;
        var (keys, values) = ((TKey[])parts[0]!, (TValue[])parts[1]!);
        table.EnsureCapacity((int)parts[2]!);
        for (var i = 0; i < keys.Length; i++)
            table.Add(keys[i], values[i]);
        return null;
    }

    /// <summary>Fills a <see cref="System.Collections.Generic.HashSet{T}"/>.</summary>
    /// <param name="target">The set.</param>
    /// <param name="parts">The items, nothing, the capacity.</param>
    public static object? HashSet<T>(object target, object?[] parts)
    {
        var set = (HashSet<T>)target;
        set.EnsureCapacity((int)parts[2]!);
        foreach (var item in (T[])parts[0]!)
        {
            if (!set.Add(item))
                throw new ArgumentException($"two items of the set are equal: {item}");
        }
        return null;
    }

    /// <summary>Has the finaliser of an object run when nothing refers to it any more.</summary>
    /// <param name="target">The object.</param>
    /// <param name="parts">Nothing.</param>
    public static object? Finalizer(object target, object?[] parts)
    {
        GC.ReRegisterForFinalize(target);
        return null;
    }

    /// <summary>Fills a <see cref="System.Collections.Hashtable"/>.</summary>
    /// <param name="target">The table.</param>
    /// <param name="parts">The keys, the values.</param>
    public static object? Hashtable(object target, object?[] parts)
    {
        var table = (Hashtable)target;
        var (keys, values) = ((object[])parts[0]!, (object?[])parts[1]!);
        for (var i = 0; i < keys.Length; i++)
            table.Add(keys[i], values[i]);
        return null;
    }
}
