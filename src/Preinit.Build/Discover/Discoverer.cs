using Mono.Cecil;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>Discover: reads the attributes, from metadata only.</summary>
static class Discoverer
{
    /// <returns><see langword="null"/> if an attribute is misused; the log says where.</returns>
    public static Discovered? Discover(MarkedAssemblies assemblies, IReadOnlyList<string> namedTypes, IBuildLog log)
    {
        var rules = new MarkRules(log);
        List<MarkedInitializer> initializers = [];
        List<(int Order, PlannedInitializer Hook)> before = [], after = [];
        foreach (var assembly in assemblies.All)
        {
            var types = assembly.Module.GetTypes().ToList();
            var methods = types.SelectMany(t => t.Methods).ToList();
            initializers.AddRange(Initializers(types, methods, namedTypes, rules));
            before.AddRange(Hooks(methods, Marks.BeforeCapture, rules));
            after.AddRange(Hooks(methods, Marks.AfterRestore, rules));
            foreach (var field in types.SelectMany(t => t.Fields).Where(f => Marks.Of(f, Marks.RunAtStartup).Any()))
                rules.Check(field);
        }
        foreach (var name in namedTypes.Where(n => assemblies.All.All(a => a.Type(n) == null)))
            rules.UnknownType(name);
        var surrogates = SurrogateFinder.Find(assemblies.All, rules);
        return rules.Broken ? null : new([.. initializers.OrderBy(i => i.Order)], InOrder(before), InOrder(after))
        {
            Surrogates = surrogates,
            StartupFields = [.. assemblies.All.SelectMany(a => a.Module.GetTypes()).SelectMany(StartupFieldFinder.In)],
        };
    }

    /// <summary>Equal ones stay as they came: those of libraries first.</summary>
    static List<PlannedInitializer> InOrder(List<(int Order, PlannedInitializer Hook)> hooks) => [.. hooks.OrderBy(h => h.Order).Select(h => h.Hook)];

    static IEnumerable<MarkedInitializer> Initializers(List<TypeDefinition> types, List<MethodDefinition> methods,
        IReadOnlyList<string> namedTypes, MarkRules rules)
    {
        var marked = types.SelectMany(t => Marks.Of(t, Marks.Preinitialize).Select(a => (Type: t, Mark: (CustomAttribute?)a)));
        var named = types.Where(t => namedTypes.Contains(MarkedAssembly.ReflectionName(t)) && !Marks.Of(t, Marks.Preinitialize).Any());
        return marked.Concat(named.Select(t => (Type: t, Mark: (CustomAttribute?)null))).Where(m => rules.Check(m.Type))
            .Select(m => (m.Type, Initializer: Marked(Planned(m.Type, null), m.Mark, SourcePositions.Of(m.Type))))
            .Where(m => rules.Check(NotSeparable.In(m.Type, m.Initializer)))
            .Select(m => (m.Type.MetadataToken, m.Initializer))
            .Concat(methods.SelectMany(m => Marks.Of(m, Marks.Preinitialize).Select(a => (Method: m, Mark: a))).Where(m => rules.Check(m.Method))
                .Select(m => (m.Method.DeclaringType.MetadataToken, Initializer: Marked(Planned(m.Method), m.Mark, SourcePositions.Of(m.Method)))))
            .OrderBy(i => i.MetadataToken.ToInt32()).Select(i => i.Initializer);
    }

    static IEnumerable<(int, PlannedInitializer)> Hooks(List<MethodDefinition> methods, string attribute, MarkRules rules) =>
        from method in methods
        from mark in Marks.Of(method, attribute)
        where rules.Check(method)
        orderby method.MetadataToken.ToInt32()
        select (Property(mark, "Order", 0), Planned(method));

    static MarkedInitializer Marked(PlannedInitializer planned, CustomAttribute? mark, SourcePosition? position) =>
        new(planned, Property(mark, "Order", 0), Property(mark, "Required", false), position);

    static PlannedInitializer Planned(MethodDefinition method) => Planned(method.DeclaringType, method.Name);

    static PlannedInitializer Planned(TypeDefinition type, string? method) =>
        new(type.Module.Assembly.Name.Name, MarkedAssembly.ReflectionName(type), method);

    static T Property<T>(CustomAttribute? mark, string name, T otherwise) =>
        mark == null ? otherwise : mark.Properties.Where(p => p.Name == name).Select(p => (T)p.Argument.Value).DefaultIfEmpty(otherwise).First();
}
