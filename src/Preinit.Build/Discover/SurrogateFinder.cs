using Mono.Cecil;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>Finds the classes that implement <c>Preinit.ISurrogate&lt;T&gt;</c>. Abstract ones are there for others to derive from.</summary>
static class SurrogateFinder
{
    const string Contract = "Preinit.ISurrogate`1";

    /// <param name="assemblies">The assemblies that take part.</param>
    /// <param name="rules">Reports what cannot be used.</param>
    public static IReadOnlyList<PlannedInitializer> Find(IEnumerable<MarkedAssembly> assemblies, MarkRules rules)
    {
        var found = new List<PlannedInitializer>();
        var targets = new Dictionary<string, TypeDefinition>();
        foreach (var type in assemblies.SelectMany(a => a.Module.GetTypes()).Where(IsSurrogate))
        {
            if (rules.CheckSurrogate(type) && Targets(type).All(t => rules.CheckUnique(type, t, targets)))
                found.Add(new(type.Module.Assembly.Name.Name, MarkedAssembly.ReflectionName(type), null));
        }
        return found;
    }

    /// <summary>Whether a type is one, so that its library takes part.</summary>
    public static bool IsSurrogate(TypeDefinition type) => type.IsClass && !type.IsAbstract && Targets(type).Any();

    /// <summary>The classes that it is for; also those that a base class in the same assembly names.</summary>
    static IEnumerable<string> Targets(TypeDefinition type)
    {
        for (var current = type; current != null; current = current.BaseType as TypeDefinition)
        {
            foreach (var implemented in current.Interfaces.Select(i => i.InterfaceType).OfType<GenericInstanceType>())
            {
                if (implemented.ElementType.FullName == Contract)
                    yield return implemented.GenericArguments[0].FullName;
            }
        }
    }
}
