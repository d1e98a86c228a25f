using System.Reflection;
using System.Runtime.CompilerServices;

namespace Preinit.Capture;

/// <summary>
/// Fields under Native AOT. Its reflection finds the place of each field in tables of the executable, and keeps it in what reads and writes the field (nativeaot/System.Private.CoreLib/src/Internal/Reflection/Core/Execution/FieldAccessor.cs).
/// </summary>
/// <remarks>The accessors below are resolved when the app is compiled: in another runtime they do not exist, and are not called.</remarks>
static class NativeFields
{
    const string Field = "System.Reflection.Runtime.FieldInfos.RuntimeFieldInfo, System.Private.CoreLib";
    const string Accessor = "Internal.Reflection.Core.Execution.FieldAccessor, System.Private.CoreLib";
    const string StaticAccessor = "Internal.Reflection.Execution.FieldAccessors.StaticFieldAccessor, System.Private.Reflection.Execution";

    /// <summary>From the first field of the object, or the start of the struct.</summary>
    /// <exception cref="NotSupportedException">The executable has no such table.</exception>
    public static int OffsetOf(FieldInfo field) => OffsetIn(AccessorOf(field));

    /// <summary>The value of a static field, without running the static constructor that it waits for.</summary>
    /// <returns><see langword="null"/> also where the executable cannot tell: what is in its data for good.</returns>
    public static object? StaticValueOf(FieldInfo field)
    {
        try
        {
            return Read(AccessorOf(field));
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_FieldAccessor")]
    [return: UnsafeAccessorType(Accessor)]
    static extern object AccessorOf([UnsafeAccessorType(Field)] object field);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Offset")]
    static extern int OffsetIn([UnsafeAccessorType(Accessor)] object accessor);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "GetFieldBypassCctor")]
    static extern object? Read([UnsafeAccessorType(StaticAccessor)] object accessor);
}
