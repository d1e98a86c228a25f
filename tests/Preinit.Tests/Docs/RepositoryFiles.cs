using System.Reflection;

namespace Preinit.Tests.Docs;

/// <summary>The checkout that these tests were built from.</summary>
static class RepositoryFiles
{
    static readonly string[] s_notOurs = ["artifacts", "bin", "obj", "node_modules"];

    public static string Root { get; } = typeof(RepositoryFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "RepositoryRoot").Value!;

    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    /// <summary>All files of a kind, by their paths in the repository, with slashes.</summary>
    public static IEnumerable<string> WithExtension(string extension) => Below(Root, extension)
        .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    static IEnumerable<string> Below(string folder, string extension) =>
    [
        .. Directory.EnumerateFiles(folder, "*" + extension),
        .. Directory.EnumerateDirectories(folder)
            .Where(inner => Path.GetFileName(inner) is var name && !name.StartsWith('.') && !s_notOurs.Contains(name))
            .SelectMany(inner => Below(inner, extension)),
    ];
}
