using System.Reflection;

namespace Preinit.Capture;

/// <summary>The static fields of a type that may hold objects outside of the image of a running program.</summary>
sealed record StaticsOfType(Type Type, FieldInfo[] Fields)
{
    public static StaticsOfType Of(Type type) => new(type, [.. StaticFields.Of(type).Where(FrameworkTypes.Contains(type) ? OutsideWorld.IsLookedAt : Singletons.MayBeIn)]);
}
