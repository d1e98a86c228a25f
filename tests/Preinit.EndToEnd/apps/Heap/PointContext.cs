using System.Text.Json;
using System.Text.Json.Serialization;

namespace Heap;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(List<ContractPoint>))]
sealed partial class PointContext : JsonSerializerContext;
