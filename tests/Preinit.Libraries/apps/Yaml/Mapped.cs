using Preinit;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Yaml;

/// <summary>A deserialiser that has looked at the app's types by reflection.</summary>
[Preinitialize]
static class Mapped
{
    public static readonly IDeserializer Reader = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
    public static readonly Recipe Soup = Reader.Deserialize<Recipe>("""
        name: Soup
        minutes: 25
        steps: [chop, boil]
        ingredients: { leek: 2, salt: 0.5 }
        """);
}
