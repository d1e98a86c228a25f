using System.Reflection;

namespace Preinit.Capture;

/// <summary>
/// Classes with a static constructor that runs at a precise moment: before the first object is constructed, or a static member is used. Compilers
/// rely on it: code of an object does not ask again, since its constructor did. An object of the image was constructed in another process,
/// so somebody else has to.
/// </summary>
static class PreciseConstructors
{
    /// <summary>Among the types given and their base types, in their order.</summary>
    public static IEnumerable<Type> Of(IEnumerable<Type> types) => types.Where(t => t.IsClass && !t.IsArray).SelectMany(WithBases).Distinct()
        .Where(t => t.TypeInitializer != null && (t.Attributes & TypeAttributes.BeforeFieldInit) == 0 && TypeSpecs.CanDescribe(t));

    static IEnumerable<Type> WithBases(Type type)
    {
        for (var current = type; current != null; current = current.BaseType)
            yield return current;
    }
}
