namespace Preinit.Benchmarks;

/// <summary>One way to compile the app `Registry`: the value of its property Variant, and whether Preinit is switched off.</summary>
sealed record AppVariant(string Title, string Variant, bool PreinitEnabled = true)
{
    public static readonly AppVariant Hello = new("hello world", "Hello");
    public static readonly AppVariant Build = new("plain initialiser", "Build");
    public static readonly AppVariant Preinit = new("Preinit", "Preinit");
    public static readonly AppVariant MemoryPack = new("MemoryPack", "MemoryPack");
    public static readonly AppVariant SmallPlain = new("10 entries, plain", "Small", PreinitEnabled: false);
    public static readonly AppVariant SmallPreinit = new("10 entries, Preinit", "Small");

    /// <summary>Not among those that are compared with each other: it holds another table.</summary>
    public static readonly AppVariant Seeded = new("seeded hash codes", "Seeded");

    public static IReadOnlyList<AppVariant> All { get; } = [Hello, Build, Preinit, MemoryPack, SmallPlain, SmallPreinit];

    /// <summary>The name of its folders.</summary>
    public string Folder => PreinitEnabled ? Variant : Variant + "-plain";
}
