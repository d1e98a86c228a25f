using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using Preinit;

namespace JsonTrees;

/// <summary>A serialiser that knows the contracts of the app's types. It reads and writes properties through code generated at run time.</summary>
[Preinitialize]
static class Warm
{
    public static readonly JsonSerializerSettings Settings = new()
    {
        ContractResolver = new DefaultContractResolver { NamingStrategy = new CamelCaseNamingStrategy() },
        NullValueHandling = NullValueHandling.Ignore,
    };

    public static readonly Dish Sample = JsonConvert.DeserializeObject<Dish>("""{"id":1,"name":"Toast","price":2.5,"tags":["dry"]}""", Settings)!;
    public static readonly string Written = JsonConvert.SerializeObject(Sample, Settings);
}
