using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Preinit.Cli;

/// <summary>Whether the library is there that reads the image: beside the app and, in an app for any platform, once more for this one.</summary>
static partial class LibraryCheck
{
    const string Name = "library", File = "Preinit.dll";

    public static Check Of(PublishedApp app)
    {
        string[] missing = [.. Files(app).Where(f => !System.IO.File.Exists(Path.Combine(app.Folder, f)))];
        return missing.Length == 0 ? Check.Ok(Name, Path.Combine(app.Folder, File))
            : Check.Failed(Name, $"not in {app.Folder}: {string.Join(", ", missing)}", "Deploy the files of one publish together, with their folders.");
    }

    /// <summary>The host takes the one of its platform that the list of dependencies names, and no other.</summary>
    static IEnumerable<string> Files(PublishedApp app)
    {
        var dependencies = Path.Combine(app.Folder, app.Name + ".deps.json");
        return !System.IO.File.Exists(dependencies) ? [File]
            : OfPlatforms().Matches(System.IO.File.ReadAllText(dependencies)).Where(m => m.Groups["platform"].Value == RuntimeInformation.RuntimeIdentifier)
                .Select(m => m.Groups["path"].Value).Distinct().Prepend(File);
    }

    [GeneratedRegex("\"(?<path>runtimes/(?<platform>[^\"/]+)/lib/[^\"/]+/Preinit\\.dll)\"")]
    private static partial Regex OfPlatforms();
}
