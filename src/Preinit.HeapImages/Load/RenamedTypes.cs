using System.Reflection;
using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>The types of the process by their earlier names.</summary>
static class RenamedTypes
{
    /// <returns>The type that says it had the name, or <see langword="null"/>.</returns>
    public static Type? Find(string name) => Assemblies().SelectMany(OutsideWorld.TypesOf).FirstOrDefault(t => t.GetCustomAttributes<RenamedFromAttribute>(inherit: false).Any(a => a.Name == name));

    static IEnumerable<Assembly> Assemblies()
    {
        var own = typeof(RenamedFromAttribute).Assembly;
        return AppDomain.CurrentDomain.GetAssemblies().Where(a => !a.IsDynamic && !a.IsCollectible && a != own && AssemblyReferences.Exist(a, own));
    }
}
