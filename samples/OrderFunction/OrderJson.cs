using System.Text.Json.Serialization;

namespace OrderFunction;

/// <summary>How events are read and answers written, by code that the compiler generates.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(Answer))]
sealed partial class OrderJson : JsonSerializerContext;
