using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Preinit;

namespace JsonTrees;

/// <summary>Documents that are parsed at publish.</summary>
[Preinitialize]
static class Trees
{
    public static readonly JObject Menu = Read("menu.json");
    public static readonly JArray Numbers = new(Enumerable.Range(0, 2_000).Select(n => n * n));

    /// <summary>The same nodes as in the tree, found by name.</summary>
    public static readonly Dictionary<string, JObject> Dishes = Menu["menu"]!.Children<JObject>()
        .ToDictionary(dish => (string)dish["name"]!, StringComparer.Ordinal);

    /// <summary>A date stays what it is: the local time that it becomes otherwise would be that of the machine that publishes.</summary>
    static JObject Read(string name)
    {
        using var reader = new JsonTextReader(new StreamReader(typeof(Trees).Assembly.GetManifestResourceStream(name)!)) { DateParseHandling = DateParseHandling.DateTimeOffset };
        return JObject.Load(reader, new() { CommentHandling = CommentHandling.Ignore, LineInfoHandling = LineInfoHandling.Load });
    }
}
