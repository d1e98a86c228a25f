namespace Preinit.Capture;

/// <summary>A hash code of the path to an object (FNV-1a, 64 bits): that of a longer path goes on from that of its beginning.</summary>
static class PathHash
{
    public const ulong Empty = 14695981039346656037;

    const ulong Prime = 1099511628211;

    public static ulong Add(ulong hash, string text)
    {
        foreach (var character in text)
            hash = (hash ^ character) * Prime;
        return hash;
    }
}
