using Mono.Cecil;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>Discover: reads the attributes, from metadata only.</summary>
static class Discoverer
{
    const string Preinitialize = "Preinit.PreinitializeAttribute";
    const string BeforeCapture = "Preinit.BeforeCaptureAttribute";
    const string AfterRestore = "Preinit.AfterRestoreAttribute";

    /// <returns><see langword="null"/> if an attribute is misused; the log says where.</returns>
    public static Discovered? Discover(AppAssembly app, IBuildLog log)
    {
        var rules = new MarkRules(log);
        var types = app.Module.GetTypes().ToList();
        var methods = types.SelectMany(t => t.Methods).ToList();

        var initializers = types.SelectMany(t => Marks(t, Preinitialize).Select(a => Initializer(t, a))).Where(i => rules.Check(i.Type))
            .Concat(methods.SelectMany(m => Marks(m, Preinitialize).Select(a => Initializer(m, a))).Where(i => rules.Check(i.Method!)))
            .OrderBy(i => i.Marked.Order).ThenBy(i => i.Token).Select(i => i.Marked).ToList();
        var before = Hooks(methods, BeforeCapture, rules);
        var after = Hooks(methods, AfterRestore, rules);
        return rules.Broken ? null : new(initializers, before, after);
    }

    static List<PlannedInitializer> Hooks(List<MethodDefinition> methods, string attribute, MarkRules rules) =>
        [.. from method in methods
            from mark in Marks(method, attribute)
            where rules.Check(method)
            orderby Property(mark, "Order", 0), method.MetadataToken.ToInt32()
            select Planned(method)];

    static (MarkedInitializer Marked, TypeDefinition Type, MethodDefinition? Method, int Token) Initializer(TypeDefinition type, CustomAttribute mark) =>
        (Marked(new(AppAssembly.ReflectionName(type), null), mark, SourcePositions.Of(type)), type, null, type.MetadataToken.ToInt32());

    static (MarkedInitializer Marked, TypeDefinition Type, MethodDefinition? Method, int Token) Initializer(MethodDefinition method, CustomAttribute mark) =>
        (Marked(Planned(method), mark, SourcePositions.Of(method)), method.DeclaringType, method, method.DeclaringType.MetadataToken.ToInt32());

    static MarkedInitializer Marked(PlannedInitializer planned, CustomAttribute mark, SourcePosition? position) =>
        new(planned, Property(mark, "Order", 0), Property(mark, "Required", false), position);

    static PlannedInitializer Planned(MethodDefinition method) => new(AppAssembly.ReflectionName(method.DeclaringType), method.Name);

    static IEnumerable<CustomAttribute> Marks(ICustomAttributeProvider provider, string attribute) =>
        provider.HasCustomAttributes ? provider.CustomAttributes.Where(a => a.AttributeType.FullName == attribute) : [];

    static T Property<T>(CustomAttribute mark, string name, T otherwise) =>
        mark.Properties.Where(p => p.Name == name).Select(p => (T)p.Argument.Value).DefaultIfEmpty(otherwise).First();
}
