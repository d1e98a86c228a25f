using System.Reflection;

namespace Preinit.Capture;

/// <summary>
/// Fields of the framework with hash codes that are others in each process, and that nobody asks an object of the image for: they are zero there.
/// </summary>
/// <remarks>
/// Read-only <c>JsonSerializerOptions</c> have their contracts in a context, which they share with others that are equal. The hash code of one is
/// read by the search for another's context alone, and only in contexts that are in a static list of the framework
/// (System.Text.Json/Serialization/JsonSerializerOptions.Caching.cs). That list is not in the image, and so does not have those of the image. Equal options that
/// are made later get a context of their own, as they do where the list is full.
/// </remarks>
static class SeededNumbers
{
    public static bool Contains(FieldInfo field) => field.Name == "<HashCode>k__BackingField" && field.FieldType == typeof(int)
        && field.DeclaringType is { FullName: "System.Text.Json.JsonSerializerOptions+CachingContext" } type
        && type.Assembly.GetName().Name == "System.Text.Json";
}
