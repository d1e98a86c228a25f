using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Preinit;

namespace TextJson;

/// <summary>Contracts that reflection made. They read and write properties through code generated at run time.</summary>
[Preinitialize]
static class Warm
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    public static readonly string Written = JsonSerializer.Serialize(new Line { Count = 1, Price = 2.5m, Options = ["x"] }, Options);
    public static readonly Line Read = JsonSerializer.Deserialize<Line>(Written, Options)!;
}
