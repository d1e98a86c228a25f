using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>Finds the outside objects of a base in this process.</summary>
static class QuickLinks
{
    /// <returns>The number of each; <see langword="null"/> if there are some that are not always the same objects.</returns>
    public static IdentityMap<int>? TryFind(Manifest manifest)
    {
        var links = new object?[manifest.Links.Length];
        var finder = new LiveLinks(new TypeResolver(), [], links);
        var found = new IdentityMap<int>();
        for (var i = 0; i < links.Length; i++)
        {
            if (manifest.Links[i] is LinkSpec.Delegate or LinkSpec.Multicast or LinkSpec.NameTable or LinkSpec.RegexFactory)
                return null;
            try
            {
                found.TryAdd(links[i] = finder.Find(manifest.Links[i]), i);
            }
            catch (HeapImageException)
            {
                return null;
            }
        }
        return found;
    }
}
