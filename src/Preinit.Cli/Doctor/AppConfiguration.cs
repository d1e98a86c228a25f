using System.Text.Json;

namespace Preinit.Cli;

/// <summary>What the runtime configuration of an app says. A single file and a native app have none beside them.</summary>
sealed class AppConfiguration
{
    readonly Dictionary<string, string> options = [];

    /// <summary>The version of .NET that the app wants.</summary>
    public string? Framework { get; private init; }

    /// <summary>An option as the app sees it, or <see langword="null"/> if it is not set.</summary>
    public string? OptionOf(string name) => options.GetValueOrDefault(name);

    /// <returns><see langword="null"/> if there is none, or none that can be read.</returns>
    public static AppConfiguration? Of(PublishedApp app)
    {
        if (!File.Exists(app.ConfigurationPath))
            return null;
        try
        {
            using var configuration = JsonDocument.Parse(File.ReadAllBytes(app.ConfigurationPath), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return Read(configuration.RootElement.GetProperty("runtimeOptions"));
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    static AppConfiguration Read(JsonElement runtime)
    {
        IEnumerable<JsonElement> frameworks = runtime.TryGetProperty("framework", out var one) ? [one] : runtime.TryGetProperty("frameworks", out var several) ? several.EnumerateArray() : [];
        var read = new AppConfiguration { Framework = frameworks.Select(f => f.GetProperty("version").GetString()).FirstOrDefault() };
        if (runtime.TryGetProperty("configProperties", out var properties))
        {
            foreach (var property in properties.EnumerateObject())
                read.options[property.Name] = property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString()! : property.Value.GetRawText();
        }
        return read;
    }
}
