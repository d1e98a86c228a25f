using System.Text.Json.Serialization;

namespace Works;

[JsonSerializable(typeof(Dictionary<string, Rec>))]
sealed partial class RegistryJson : JsonSerializerContext;
