using System.Reflection;
using System.Resources;

namespace Preinit.Capture;

/// <summary>
/// Resource managers. What they have read so far is a cache over mapped files; it stays empty in the image, as in a new one, and is filled again on
/// demand.
/// </summary>
sealed class ResourceManagerRule : ISubstituteRule
{
    const BindingFlags Declared = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>By type, since their names are the framework's own affair; one that is missed is scanned, and refused if it must be.</summary>
    static readonly FieldInfo[] Caches = [.. typeof(ResourceManager).GetFields(Declared)
        .Where(f => f.FieldType == typeof(Dictionary<string, ResourceSet>) || f.FieldType.DeclaringType == typeof(ResourceManager))];

    public bool AppliesTo(Type type) => type == typeof(ResourceManager);

    public IReadOnlyList<Substitute> For(object holder, out string? refused)
    {
        refused = null;
        var manager = (ResourceManager)holder;
        if (typeof(ResourceManager).GetField("MainAssembly", BindingFlags.Instance | BindingFlags.NonPublic)?.GetValue(manager) is not Assembly assembly)
            return [];
        var empty = new ResourceManager(manager.BaseName, assembly);
        return [.. Caches.Select(f => new Substitute(f, f.GetValue(empty)))];
    }
}
