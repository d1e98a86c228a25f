using Microsoft.Extensions.Configuration;
using Preinit;

namespace Services;

/// <summary>The configuration as it was at publish, from two sources.</summary>
[Preinitialize]
static class Settings
{
    public static readonly IConfigurationRoot Root = new ConfigurationBuilder()
        .AddInMemoryCollection(ReadFile())
        .AddInMemoryCollection(new Dictionary<string, string?> { ["Shop:Currency"] = "EUR", ["Shop:Open:2"] = "Sun" })
        .Build();

    public static readonly ShopOptions Bound = Root.GetSection("Shop").Get<ShopOptions>()!;

    /// <summary>A provider keeps the stream that it has read, so the settings are taken out of it.</summary>
    static IEnumerable<KeyValuePair<string, string?>> ReadFile()
    {
        using var file = typeof(Settings).Assembly.GetManifestResourceStream("settings.json")!;
        return [.. new ConfigurationBuilder().AddJsonStream(file).Build().AsEnumerable()];
    }
}
