using System.Collections;
using System.Runtime.CompilerServices;

namespace Preinit.HeapImages;

/// <summary>
/// Those of structs under Native AOT, where no code can be made that has them as type arguments: a key is put into a box. Which type it has, no table says to those who ask, so it is set before.
/// </summary>
sealed unsafe class NativeKeyMethods(Type key) : KeyMethods
{
    [ThreadStatic]
    static NativeKeyMethods? current;

    readonly RuntimeTypeHandle handle = key.TypeHandle;
    readonly Type contract = typeof(IEqualityComparer<>).MakeGenericType(key);

    public override nint HashCodeOf => (nint)(delegate*<object?, ref byte, int>)&Hash;

    public override nint AreEqual => (nint)(delegate*<object?, ref byte, ref byte, bool>)&Equal;

    /// <summary>A hash function may well load an image itself.</summary>
    public override object? Run(Func<object, object?[], nint, nint, object?> rehash, object table, object?[] parts)
    {
        var outer = current;
        current = this;
        try
        {
            return base.Run(rehash, table, parts);
        }
        finally
        {
            current = outer;
        }
    }

    static object? Box(ref byte place) => RuntimeHelpers.Box(ref place, current!.handle);

    static int Hash(object? comparer, ref byte place)
    {
        var key = Box(ref place);
        return key == null ? 0 : comparer switch
        {
            null => key.GetHashCode(),
            IEqualityComparer any => any.GetHashCode(key),
            _ => (int)current!.contract.GetMethod("GetHashCode")!.Invoke(comparer, [key])!,
        };
    }

    static bool Equal(object? comparer, ref byte x, ref byte y) => comparer switch
    {
        null => Equals(Box(ref x), Box(ref y)),
        IEqualityComparer any => any.Equals(Box(ref x), Box(ref y)),
        _ => (bool)current!.contract.GetMethod("Equals")!.Invoke(comparer, [Box(ref x), Box(ref y)])!,
    };
}
