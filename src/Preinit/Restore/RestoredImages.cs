namespace Preinit.Restore;

/// <summary>The embedded images in use, of apps whose state can be saved.</summary>
static class RestoredImages
{
    static readonly List<RestoredImage> all = [];

    public static IReadOnlyList<RestoredImage> All
    {
        get
        {
            lock (all)
                return [.. all];
        }
    }

    public static void Add(RestoredImage image)
    {
        lock (all)
            all.Add(image);
    }
}
