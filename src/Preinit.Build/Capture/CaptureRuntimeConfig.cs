using System.Text.Json.Nodes;

namespace Preinit.Build;

/// <summary>
/// The app's own runtime configuration, with startup hooks and the runtime's events allowed: trimmed apps switch them off. An app that
/// brings a runtime for another machine along is captured on the one that is installed here.
/// </summary>
static class CaptureRuntimeConfig
{
    const string StartupHooks = "System.StartupHookProvider.IsSupported";
    const string Events = "System.Diagnostics.Tracing.EventSource.IsSupported";

    public static string Write(string appPath, string directory, bool isForeign)
    {
        var config = JsonNode.Parse(File.ReadAllText(Path.ChangeExtension(appPath, ".runtimeconfig.json")))!;
        var options = config["runtimeOptions"]!.AsObject();
        if (options["configProperties"] is not JsonObject properties)
            options["configProperties"] = properties = [];
        properties[StartupHooks] = true;
        properties[Events] = true;
        if (isForeign && options["includedFrameworks"] is JsonArray included)
            UseInstalled(options, included);

        var path = Path.Combine(directory, "app.runtimeconfig.json");
        File.WriteAllText(path, config.ToJsonString());
        return path;
    }

    /// <summary>Any patch will do: Check compares with the framework that ships.</summary>
    static void UseInstalled(JsonObject options, JsonArray included)
    {
        options.Remove("includedFrameworks");
        options["frameworks"] = new JsonArray([.. included.Select(f => new JsonObject
        {
            ["name"] = f!["name"]!.DeepClone(),
            ["version"] = FirstPatch(f["version"]!.GetValue<string>()),
        })]);
    }

    static string FirstPatch(string version) => string.Join('.', version.Split('.').Take(2).Append("0"));
}
