using System.Reflection;
using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>The classes of the app that implement <see cref="ISurrogate{T}"/>.</summary>
static class AppSurrogates
{
    static readonly Dictionary<Assembly, Type[]> found = [];

    /// <summary>Those given, and those of all assemblies of the process. Used by one thread at a time.</summary>
    public static IReadOnlyList<ISurrogateRule> Rules(IEnumerable<Type> given) =>
        [.. AppSurrogateRule.AllOf(given.Concat(AppDomain.CurrentDomain.GetAssemblies().SelectMany(Of)).Distinct()), new FlowRule()];

    static Type[] Of(Assembly assembly)
    {
        if (!found.TryGetValue(assembly, out var types))
            found[assembly] = types = MayHaveSome(assembly) ? [.. OutsideWorld.TypesOf(assembly).Where(IsSurrogate)] : [];
        return types;
    }

    static bool MayHaveSome(Assembly assembly) => !assembly.IsDynamic && !FrameworkTypes.Contains(assembly) && assembly != typeof(HeapImage).Assembly && assembly != typeof(ISurrogate<>).Assembly
        && AssemblyReferences.Exist(assembly, typeof(ISurrogate<>).Assembly);

    static bool IsSurrogate(Type type) => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false } && type.GetConstructor(Type.EmptyTypes) != null
        && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ISurrogate<>));
}
