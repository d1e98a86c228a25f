using System.Text.Json;

namespace Preinit.Build;

/// <summary>The assemblies and native libraries that an app's <c>.deps.json</c> lists. Publish knows where they come from.</summary>
static class DependencyFiles
{
    static readonly string[] kinds = ["runtime", "resources", "native", "runtimeTargets"];

    /// <returns>Their names without folders, or <see langword="null"/> if there is no list.</returns>
    public static HashSet<string>? Read(string appPath)
    {
        var path = Path.ChangeExtension(appPath, ".deps.json");
        if (!File.Exists(path))
            return null;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return [.. from target in document.RootElement.GetProperty("targets").EnumerateObject()
                from library in target.Value.EnumerateObject()
                from kind in library.Value.EnumerateObject()
                where kinds.Contains(kind.Name)
                from file in kind.Value.EnumerateObject()
                select Path.GetFileName(file.Name)];
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null; // the app will not start with it, which is reported then
        }
    }
}
