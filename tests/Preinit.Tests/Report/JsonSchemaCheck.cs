using System.Text.Json;
using System.Text.RegularExpressions;

namespace Preinit.Tests;

/// <summary>As much of JSON Schema 2020-12 as the schema of the report uses; what it does not know is an error.</summary>
static class JsonSchemaCheck
{
    /// <returns>The first thing that is wrong, or <see langword="null"/>.</returns>
    public static string? Find(JsonElement schema, JsonElement value) => Find(schema, schema, value, "$");

    /// <summary>The names of all members that it describes.</summary>
    public static IEnumerable<string> Members(JsonElement schema) => schema.ValueKind switch
    {
        JsonValueKind.Object => schema.EnumerateObject().SelectMany(p => p.Name == "properties" ? [.. p.Value.EnumerateObject().Select(m => m.Name), .. p.Value.EnumerateObject().SelectMany(m => Members(m.Value))] : Members(p.Value)).Distinct(),
        JsonValueKind.Array => schema.EnumerateArray().SelectMany(Members),
        _ => [],
    };

    static string? Find(JsonElement root, JsonElement schema, JsonElement value, string path)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            if (Find(root, schema, keyword, value, path) is { } wrong)
                return wrong;
        }
        return null;
    }

    static string? Find(JsonElement root, JsonElement schema, JsonProperty keyword, JsonElement value, string path) => keyword.Name switch
    {
        "$schema" or "$id" or "$defs" or "title" or "description" or "format" => null,
        "$ref" => Find(root, root.GetProperty("$defs").GetProperty(keyword.Value.GetString()!["#/$defs/".Length..]), value, path),
        "type" => IsOf(keyword.Value.GetString()!, value) ? null : $"{path} is no {keyword.Value}",
        "const" => JsonElement.DeepEquals(keyword.Value, value) ? null : $"{path} is not {keyword.Value}",
        "enum" => keyword.Value.EnumerateArray().Any(e => JsonElement.DeepEquals(e, value)) ? null : $"{path} is none of {keyword.Value}",
        "pattern" => Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!) ? null : $"{path} is not like {keyword.Value}",
        "minimum" => value.GetDouble() >= keyword.Value.GetDouble() ? null : $"{path} is less than {keyword.Value}",
        "items" => value.EnumerateArray().Select((item, i) => Find(root, keyword.Value, item, $"{path}[{i}]")).FirstOrDefault(w => w != null),
        "required" => keyword.Value.EnumerateArray().Where(n => !value.TryGetProperty(n.GetString()!, out _)).Select(n => $"{path}.{n} is missing").FirstOrDefault(),
        "additionalProperties" => value.EnumerateObject().Where(p => !schema.GetProperty("properties").TryGetProperty(p.Name, out _)).Select(p => $"{path}.{p.Name} is unknown").FirstOrDefault(),
        "properties" => value.EnumerateObject().Where(p => keyword.Value.TryGetProperty(p.Name, out _))
            .Select(p => Find(root, keyword.Value.GetProperty(p.Name), p.Value, $"{path}.{p.Name}")).FirstOrDefault(w => w != null),
        _ => $"the keyword {keyword.Name} is unknown",
    };

    static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => value.ValueKind == JsonValueKind.Number,
    };
}
