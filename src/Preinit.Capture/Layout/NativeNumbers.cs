using System.Reflection;

namespace Preinit.Capture;

/// <summary>
/// Fields of a pointer's size that hold numbers. Elsewhere such a field is taken for an address; in the framework's vectorised searches
/// they are lengths, distances and multipliers (System.Private.CoreLib/src/System/SearchValues).
/// </summary>
static class NativeNumbers
{
    public static bool Contains(FieldInfo field) =>
        (field.FieldType == typeof(nint) || field.FieldType == typeof(nuint))
        && field.DeclaringType is { Namespace: "System.Buffers" } type && type.Assembly == typeof(object).Assembly
        && (type.Name == "RabinKarp" || type.FullName!.Contains("SearchValues", StringComparison.Ordinal));
}
