namespace Preinit.Benchmarks.Works.Catalogue;

/// <summary>A dictionary of 10 entries: what an image costs at least.</summary>
static class SmallWork
{
    public static Work Create()
    {
        var (plain, preinit) = WorkApp.Both("Small", "10");
        return new Work("small", "10 entries",
            new WorkVariant("Preinit", preinit, "look-up"), new WorkVariant("initialiser", plain, "look-up"));
    }
}
