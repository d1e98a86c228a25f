using System.Reflection;

namespace Preinit.EndToEnd;

/// <summary>The repository these tests were built from.</summary>
static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "RepositoryRoot").Value!;

    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    /// <summary>The source of an app to publish.</summary>
    public static string App(string name) => PathOf("tests", "Preinit.EndToEnd", "apps", name);
}
