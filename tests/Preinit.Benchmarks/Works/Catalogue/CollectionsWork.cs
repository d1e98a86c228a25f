namespace Preinit.Benchmarks.Works.Catalogue;

/// <summary>What the registry costs the garbage collector.</summary>
static class CollectionsWork
{
    public static Work Create()
    {
        var (plain, preinit) = WorkApp.Both("Registry", "100000");
        return new Work("gc", "100,000 records, garbage collections")
        {
            Measures =
            [
                new WorkVariant("restored", preinit, "gc", "table", "gc"),
                new WorkVariant("restored, profiled", new WorkApp("Registry", "profiled", Preinit: true) { ProfiledRun = ["table", "gc"] }, "gc", "table", "gc"),
                new WorkVariant("built", plain, "gc", "table", "gc"),
            ],
        };
    }
}
