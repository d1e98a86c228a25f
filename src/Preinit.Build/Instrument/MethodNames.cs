using System.Reflection.Metadata;

namespace Preinit.Build;

/// <summary>Methods as one writes them in a program. What the compiler made of a lambda, an iterator or a suspended method is named after what it was made of.</summary>
static class MethodNames
{
    public static string Of(MetadataReader metadata, MethodDefinitionHandle handle)
    {
        var method = metadata.GetMethodDefinition(handle);
        var (type, name) = (metadata.GetTypeDefinition(method.GetDeclaringType()), metadata.GetString(method.Name));
        while (metadata.GetString(type.Name).StartsWith('<') && !type.GetDeclaringType().IsNil)
        {
            if (Origin(metadata.GetString(type.Name)) is { } origin)
                name = metadata.GetString(method.Name).StartsWith('<') ? name : origin;
            type = metadata.GetTypeDefinition(type.GetDeclaringType());
        }
        var owner = metadata.GetString(type.Name).Split('`')[0];
        return (Origin(name) ?? name) switch
        {
            ".cctor" => $"{owner}, static initialisers",
            ".ctor" => $"new {owner}()",
            var accessor when accessor.StartsWith("get_", StringComparison.Ordinal) => $"{owner}.{accessor[4..]}",
            var plain => $"{owner}.{plain}()",
        };
    }

    /// <summary>What stands between the angle brackets of a compiler's name.</summary>
    static string? Origin(string name) => name.StartsWith('<') && name.LastIndexOf('>') is > 1 and var end ? name[1..end].Replace("<", "").Replace(">", "") : null;
}
