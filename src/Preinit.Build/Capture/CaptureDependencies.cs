using System.Text.Json.Nodes;

namespace Preinit.Build;

/// <summary>The list of an app's dependencies, as the host that starts the capture is given it.</summary>
static class CaptureDependencies
{
    /// <returns>The file, or <see langword="null"/> where the app has none: then the host takes what lies beside it.</returns>
    public static string? Find(string appPath, string directory, bool isForeign)
    {
        var path = Path.ChangeExtension(appPath, ".deps.json");
        return !File.Exists(path) ? null : isForeign ? WithoutRuntime(path, directory) : path;
    }

    /// <summary>The runtime of another machine that lies beside the app would be taken before the one installed here.</summary>
    static string WithoutRuntime(string path, string directory)
    {
        var dependencies = JsonNode.Parse(File.ReadAllText(path))!;
        var libraries = dependencies["libraries"]!.AsObject();
        foreach (var (name, _) in libraries.Where(l => (string?)l.Value!["type"] == "runtimepack").ToList())
        {
            libraries.Remove(name);
            foreach (var (_, target) in dependencies["targets"]!.AsObject())
                target!.AsObject().Remove(name);
        }
        var copy = Path.Combine(directory, "app.deps.json");
        File.WriteAllText(copy, dependencies.ToJsonString());
        return copy;
    }
}
