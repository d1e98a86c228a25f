using System.Reflection;

namespace Preinit.Capture;

/// <summary>The static fields of a type that hold something.</summary>
static class StaticFields
{
    const BindingFlags Declared = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    const string RunAtStartup = "Preinit.RunAtStartupAttribute";

    /// <summary>Without constants and without fields that are data in the assembly.</summary>
    public static IEnumerable<FieldInfo> Of(Type type) =>
        type.GetFields(Declared).Where(f => !f.IsLiteral && (f.Attributes & FieldAttributes.HasFieldRVA) == 0);

    /// <summary>The value of a field of a type with <see cref="ClassInitialization.CanReadStatics"/>.</summary>
    public static object? ValueOf(FieldInfo field) => NativeRuntime.IsHere ? NativeFields.StaticValueOf(field) : field.GetValue(null);

    /// <summary>Whether a field of a frozen type gets its value at start-up, by its initialiser.</summary>
    public static bool RunsAtStartup(FieldInfo field) => field.CustomAttributes.Any(a => a.AttributeType.FullName == RunAtStartup);

    public static bool IsThreadStatic(FieldInfo field) => field.IsDefined(typeof(ThreadStaticAttribute));

    /// <summary>Whether a value (boxed, or a reference) is the one a field has before anything is assigned to it.</summary>
    public static bool IsDefault(object? value) => value switch
    {
        null => true,
        ValueType box => IsZero(box),
        Pointer pointer => IsNull(pointer),
        _ => false,
    };

    static unsafe bool IsNull(Pointer pointer) => Pointer.Unbox(pointer) == null;

    static unsafe bool IsZero(ValueType box)
    {
        var size = new Image.MethodTableView(box.GetType().TypeHandle.Value).BaseSize - 2 * sizeof(nint);
        fixed (byte* data = &Image.RawObject.Data(box))
            return new ReadOnlySpan<byte>(data, (int)size).IndexOfAnyExcept((byte)0) < 0;
    }
}
