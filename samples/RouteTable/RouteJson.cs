using System.Text.Json.Serialization;

namespace RouteTable;

/// <summary>How answers are written, by code that the compiler generates.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Route))]
sealed partial class RouteJson : JsonSerializerContext;
