using System.Reflection;

namespace Preinit.EndToEnd;

/// <summary>The repository these tests were built from.</summary>
static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>Where the package is built: each test project has a folder of its own, as they may run at the same time.</summary>
    public static string PackageBuild { get; } = PathOf("artifacts", Metadata("PackageBuild"));

    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    /// <summary>The source of an app to publish.</summary>
    public static string App(string name) => Path.Combine(Metadata("Apps"), name);

    /// <summary>What publish says of the apps.</summary>
    public static string Texts { get; } = Path.Combine(Metadata("Apps"), "..", "texts");

    static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
