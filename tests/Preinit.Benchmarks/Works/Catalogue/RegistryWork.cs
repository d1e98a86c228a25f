namespace Preinit.Benchmarks.Works.Catalogue;

/// <summary>100,000 records by their keys: one look-up after the start, or all of them read once.</summary>
static class RegistryWork
{
    const string LookUp = "look-up";
    const string Iteration = "iteration";

    static readonly (WorkApp Plain, WorkApp Preinit) s_apps = WorkApp.Both("Registry", "100000");
    static readonly WorkApp s_lazy = new("Registry", "100000-lazy", Preinit: true, "PreinitLazy=true");
    /// <summary>Saves the registry once it was published, and loads it.</summary>
    public static WorkApp Image { get; } = new("Registry", "image", Preinit: false, "HeapImages=true") { SavesImage = true };
    static readonly WorkApp s_formats = new("Registry", "formats", Preinit: false, "Formats=true");

    static readonly (string Title, WorkApp App, string Table)[] s_ways =
    [
        ("Preinit", s_apps.Preinit, "table"),
        ("Preinit, lazy", s_lazy, "table"),
        ("heap image file", Image, "image"),
        ("heap image file, verified", Image, "verified"),
        ("initialiser", s_apps.Plain, "table"),
        ("FrozenDictionary built", s_apps.Plain, "frozen"),
        ("MemoryPack", s_formats, "memorypack"),
        ("MessagePack", s_formats, "messagepack"),
        ("System.Text.Json, generated", s_formats, "json"),
        ("BinaryReader by hand", s_formats, "binary"),
    ];

    public static Work Create() => new("registry", "100,000 records", [.. Variants(LookUp), .. Variants(Iteration)])
    {
        Checks = [.. Variants("check")],
        NeedsFormats = true,
        HasPeers = true,
    };

    static IEnumerable<WorkVariant> Variants(string use) =>
        s_ways.Select(way => new WorkVariant($"{way.Title}: {use}", way.App, use, way.Table, use));
}
