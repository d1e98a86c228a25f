using System.Reflection;
using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>Types by the names that images have for them.</summary>
sealed class NamedTypes
{
    readonly Dictionary<string, Type> named = [];
    readonly Dictionary<Assembly, string> assemblies = [];

    public NamedTypes(IEnumerable<Type> definitions)
    {
        foreach (var definition in definitions)
        {
            if (!assemblies.TryGetValue(definition.Assembly, out var assembly))
                assemblies.Add(definition.Assembly, assembly = definition.Assembly.GetName().Name!);
            named.TryAdd(Key(assembly, definition.FullName!), definition);
        }
    }

    public Type? TryFind(TypeSpec.Named spec) => named.GetValueOrDefault(Key(AssemblyOf(spec), SpecText.MetadataName(spec)));

    public static string AssemblyOf(TypeSpec.Named spec) => spec.Assembly.Split(',')[0];

    static string Key(string assembly, string name) => $"{assembly}, {name}";
}
