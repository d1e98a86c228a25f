using System.Reflection;

namespace Preinit.Capture;

/// <summary>
/// The instantiations of generic types that an assembly's metadata names. Their statics are not imaged, but they may hold objects of
/// the graph.
/// </summary>
static class MetadataInstantiations
{
    const int TypeSpecTable = 0x1B000000;

    public static IEnumerable<Type> Of(Assembly assembly)
    {
        for (var token = TypeSpecTable + 1; ; token++)
        {
            Type? type;
            try
            {
                type = assembly.ManifestModule.ResolveType(token);
            }
            catch (ArgumentOutOfRangeException) // past the end of the table
            {
                yield break;
            }
            catch (Exception exception) when (exception is BadImageFormatException or ArgumentException or TypeLoadException or IOException)
            {
                continue; // open in a type parameter, or of an assembly that is not there
            }
            if (type.IsConstructedGenericType && !type.ContainsGenericParameters)
                yield return type;
        }
    }
}
