using System.Reflection;

namespace Preinit.Capture;

/// <summary>Types that stand for their assemblies.</summary>
static class WitnessTypes
{
    /// <summary>A public one that is not generic, if there is one.</summary>
    public static Type? Of(Assembly assembly)
    {
        var types = OutsideWorld.TypesOf(assembly).Where(TypeSpecs.CanDescribe).OrderBy(t => NativeRuntime.IsHere ? 0 : t.MetadataToken).ToList();
        return types.Find(t => t is { IsPublic: true, IsGenericType: false }) ?? types.FirstOrDefault();
    }
}
