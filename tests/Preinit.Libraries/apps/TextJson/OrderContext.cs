using System.Text.Json.Serialization;

namespace TextJson;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(List<Order>))]
sealed partial class OrderContext : JsonSerializerContext;
