using System.Text.Json.Nodes;

namespace Preinit.Build;

/// <summary>The app's own runtime configuration, with startup hooks allowed: trimmed apps switch them off.</summary>
static class CaptureRuntimeConfig
{
    const string StartupHooks = "System.StartupHookProvider.IsSupported";

    public static string Write(string appPath, string directory)
    {
        var config = JsonNode.Parse(File.ReadAllText(Path.ChangeExtension(appPath, ".runtimeconfig.json")))!;
        var options = config["runtimeOptions"]!.AsObject();
        if (options["configProperties"] is not JsonObject properties)
            options["configProperties"] = properties = [];
        properties[StartupHooks] = true;

        var path = Path.Combine(directory, "app.runtimeconfig.json");
        File.WriteAllText(path, config.ToJsonString());
        return path;
    }
}
