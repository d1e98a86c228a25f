using System.Runtime.CompilerServices;
using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>What <see cref="CompilerServices.Rehashing"/> asks of the keys of a hash table.</summary>
abstract class KeyMethods
{
    /// <param name="key">The type of the keys.</param>
    public static KeyMethods Of(Type key) => !NativeRuntime.IsHere ? Create(key) : key.IsValueType ? new NativeKeyMethods(key) : Shared(key);

    static KeyMethods Create(Type key) => (KeyMethods)Activator.CreateInstance(typeof(KeyMethods<>).MakeGenericType(key))!;

    /// <summary>Native code is the same for all keys that are references, if it is there for one of them.</summary>
    static KeyMethods Shared(Type key) => key == typeof(object) ? new KeyMethods<object>() : Create(key);

    /// <summary>Gives a table the hash codes of this process.</summary>
    /// <param name="rehash">See <see cref="CompilerServices.Rehashing"/>.</param>
    public virtual object? Run(Func<object, object?[], nint, nint, object?> rehash, object table, object?[] parts) => rehash(table, parts, HashCodeOf, AreEqual);

    /// <summary>A <c>delegate*&lt;object?, ref byte, int&gt;</c>.</summary>
    public abstract nint HashCodeOf { get; }

    /// <summary>A <c>delegate*&lt;object?, ref byte, ref byte, bool&gt;</c>.</summary>
    public abstract nint AreEqual { get; }
}

/// <inheritdoc/>
/// <remarks>Sound, because a table with such keys says where they lie, and the comparer is the table's own.</remarks>
sealed unsafe class KeyMethods<TKey> : KeyMethods
{
    public override nint HashCodeOf => (nint)(delegate*<object?, ref byte, int>)&Hash;

    public override nint AreEqual => (nint)(delegate*<object?, ref byte, ref byte, bool>)&Equal;

    static int Hash(object? comparer, ref byte place)
    {
        var key = Unsafe.As<byte, TKey>(ref place);
        return key == null ? 0 : comparer == null ? key.GetHashCode() : ((IEqualityComparer<TKey>)comparer).GetHashCode(key);
    }

    static bool Equal(object? comparer, ref byte x, ref byte y) =>
        ((IEqualityComparer<TKey>?)comparer ?? EqualityComparer<TKey>.Default).Equals(Unsafe.As<byte, TKey>(ref x), Unsafe.As<byte, TKey>(ref y));
}
