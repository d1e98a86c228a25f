using System.Reflection;
using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>
/// Finds methods by their specifications: by the token where the assembly is the one that the image was made with, which <see cref="Conformity"/> says, else by
/// the name, if only one method has it.
/// </summary>
sealed class MethodResolver(TypeResolver types)
{
    const BindingFlags Any = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <exception cref="HeapImageException">It does not exist.</exception>
    public MethodInfo Find(MethodSpec spec) => (MethodInfo)FindBase(spec);

    /// <summary>Also a constructor.</summary>
    public MethodBase FindBase(MethodSpec spec)
    {
        var declaring = types.Find(spec.DeclaringType);
        MethodBase[] named = [.. declaring.GetMethods(Any).Cast<MethodBase>().Concat(declaring.GetConstructors(Any)).Where(m => m.Name == spec.Name && m.IsStatic == spec.IsStatic)];
        var found = named.FirstOrDefault(m => m.MetadataToken == spec.MetadataToken) ?? (named.Length == 1 ? named[0] : null)
            ?? throw Problems.MissingOutside($"the method {SpecText.Of(spec.DeclaringType)}.{spec.Name}");
        return spec.GenericArguments.Length == 0 ? found : ((MethodInfo)found).MakeGenericMethod([.. spec.GenericArguments.Select(types.Find)]);
    }
}
