using System.Text.RegularExpressions;

namespace Preinit.Inspect;

/// <summary>The assemblies of an app that was not published as a single file: libraries bring images of their own along.</summary>
static partial class AppFolder
{
    const string Configuration = ".runtimeconfig.json", Dependencies = ".deps.json";

    /// <summary>Whether it is what <c>dotnet</c> starts, and no library.</summary>
    public static bool IsApp(string assembly) => assembly.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && File.Exists(Path.ChangeExtension(assembly, Configuration));

    /// <summary>An app's assembly first, then those beside it that it uses.</summary>
    public static IEnumerable<string> AssembliesOf(string assembly)
    {
        var folder = Path.GetDirectoryName(assembly)!;
        var own = Path.GetFileName(assembly);
        return Names(assembly, folder).Where(n => n != own).Order(StringComparer.Ordinal).Prepend(own).Select(n => Path.Combine(folder, n)).Where(File.Exists);
    }

    /// <summary>There may be those of other apps, which the list of dependencies does not name.</summary>
    static IEnumerable<string> Names(string assembly, string folder)
    {
        var dependencies = Path.ChangeExtension(assembly, Dependencies);
        return File.Exists(dependencies)
            ? Assembly().Matches(File.ReadAllText(dependencies)).Select(m => m.Groups["name"].Value).Distinct()
            : Directory.EnumerateFiles(folder, "*.dll").Select(f => Path.GetFileName(f)!);
    }

    [GeneratedRegex("\"(?:[^\"]*/)?(?<name>[^\"/]+\\.dll)\"")]
    private static partial Regex Assembly();
}
