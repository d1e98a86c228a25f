using System.Text.Json.Nodes;

namespace Preinit.Build;

/// <summary>The list of an app's dependencies, without the runtime that it brings along for another machine.</summary>
sealed class CaptureDependencies
{
    readonly JsonNode? root;

    /// <param name="path">The file; an app may have none.</param>
    public CaptureDependencies(string path) => root = File.Exists(path) ? JsonNode.Parse(File.ReadAllText(path)) : null;

    /// <summary>The names of the runtime's files.</summary>
    public HashSet<string> RuntimeFiles() =>
        [.. from pack in RuntimePacks()
            from target in Targets()
            from kind in (string[])["runtime", "native"]
            from file in target[pack]?[kind]?.AsObject().Select(f => f.Key) ?? []
            select Path.GetFileName(file)];

    /// <summary>Writes the list without the runtime: the host would take it before the one that is installed here.</summary>
    public void WriteWithoutRuntime(string path)
    {
        if (root == null)
            return;
        foreach (var pack in RuntimePacks())
        {
            root["libraries"]!.AsObject().Remove(pack);
            foreach (var target in Targets())
                target.Remove(pack);
        }
        File.WriteAllText(path, root.ToJsonString());
    }

    IEnumerable<JsonObject> Targets() => root?["targets"]?.AsObject().Select(t => t.Value!.AsObject()) ?? [];

    List<string> RuntimePacks() =>
        [.. root?["libraries"]?.AsObject().Where(l => (string?)l.Value!["type"] == "runtimepack").Select(l => l.Key) ?? []];
}
