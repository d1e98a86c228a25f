using System.Reflection;
using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>
/// Finds methods by their specifications: by the token where the assemblies are those that the image was made with, else by the name, if only one method has it. Names that the
/// compiler gave, such as those of lambdas, mean something else in each build.
/// </summary>
sealed class MethodResolver(TypeResolver types, IReadOnlySet<Assembly>? sameBuilds)
{
    /// <exception cref="HeapImageException">It does not exist.</exception>
    public MethodInfo Find(MethodSpec spec) => (MethodInfo)FindBase(spec);

    /// <summary>Also a constructor.</summary>
    public MethodBase FindBase(MethodSpec spec)
    {
        var declaring = types.Find(spec.DeclaringType);
        var isSameBuild = sameBuilds == null || sameBuilds.Contains(declaring.Assembly);
        if (!isSameBuild && spec.Name.StartsWith('<'))
            throw Problems.OtherTypes([$"a lambda or local function of {SpecText.Of(spec.DeclaringType)} may be another one in this build"]);
        var found = isSameBuild ? MethodTokens.Find(declaring, spec.Name, spec.IsStatic, spec.MetadataToken) : null;
        found ??= MethodTokens.FindOnly(declaring, spec.Name, spec.IsStatic); // native code has other tokens
        if (found == null)
            throw Problems.MissingOutside($"the method {SpecText.Of(spec.DeclaringType)}.{spec.Name}");
        return spec.GenericArguments.Length == 0 ? found : ((MethodInfo)found).MakeGenericMethod([.. spec.GenericArguments.Select(types.Find)]);
    }
}
