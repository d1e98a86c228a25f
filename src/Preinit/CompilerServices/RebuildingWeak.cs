using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Preinit.CompilerServices;

/// <summary>Makes weak references at start-up, and fills them when everything else is there. Not for use in source code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RebuildingWeak
{
    /// <summary>Makes a <see cref="System.WeakReference"/> without a target.</summary>
    /// <param name="target">Not used.</param>
    /// <param name="parts">Whether it tracks resurrection.</param>
    public static object? WeakReference(object? target, object?[] parts) => new WeakReference(null, (bool)parts[0]!);

    /// <summary>Makes a <see cref="System.WeakReference{T}"/> without a target.</summary>
    /// <inheritdoc cref="WeakReference"/>
    public static object? WeakReferenceOf<T>(object? target, object?[] parts) where T : class? => new WeakReference<T>(null!, (bool)parts[0]!);

    /// <summary>Sets the target.</summary>
    /// <param name="target">A <see cref="System.WeakReference"/>.</param>
    /// <param name="parts">Its target.</param>
    public static object? WeakReferenceTarget(object? target, object?[] parts)
    {
        ((WeakReference)target!).Target = parts[0];
        return null;
    }

    /// <summary>Sets the target.</summary>
    /// <param name="target">A <see cref="System.WeakReference{T}"/>.</param>
    /// <param name="parts">Its target.</param>
    public static object? WeakReferenceOfTarget<T>(object? target, object?[] parts) where T : class?
    {
        ((WeakReference<T>)target!).SetTarget((T)parts[0]!);
        return null;
    }

    /// <summary>Makes a <see cref="System.Runtime.CompilerServices.ConditionalWeakTable{TKey, TValue}"/> without entries.</summary>
    /// <param name="target">Not used.</param>
    /// <param name="parts">Nothing.</param>
    public static object? ConditionalWeakTable<TKey, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TValue>(
        object? target, object?[] parts) where TKey : class where TValue : class? =>
        new ConditionalWeakTable<TKey, TValue>();

    /// <summary>Adds entries.</summary>
    /// <param name="target">A <see cref="System.Runtime.CompilerServices.ConditionalWeakTable{TKey, TValue}"/>.</param>
    /// <param name="parts">Keys and values in turns.</param>
    public static object? ConditionalWeakTableEntries<TKey, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TValue>(
        object? target, object?[] parts) where TKey : class where TValue : class?
    {
        var table = (ConditionalWeakTable<TKey, TValue>)target!;
        for (var i = 0; i < parts.Length; i += 2)
            table.Add((TKey)parts[i]!, (TValue)parts[i + 1]!);
        return null;
    }
}
