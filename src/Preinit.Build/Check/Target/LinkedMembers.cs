using Preinit.Capture;

namespace Preinit.Build;

/// <summary>Looks up in the target framework what the image's links name.</summary>
sealed class LinkedMembers(TargetFramework target)
{
    /// <returns>What is missing, or <see langword="null"/>.</returns>
    public string? Missing(LinkSpec link) => link switch
    {
        LinkSpec.StaticField field => Field(field.DeclaringType, field.Name) ?? field.Path.Select(s => Field(s.DeclaringType, s.Name)).FirstOrDefault(m => m != null),
        LinkSpec.Property property => property.Getters.Select(g => Property(g.DeclaringType, g.Property)).FirstOrDefault(m => m != null),
        LinkSpec.TypeObject type => Named(type.Type) is { } named && IsMissing(named) ? Name(named) : null,
        LinkSpec.Delegate function => Method(function.Method),
        LinkSpec.Chain chain => chain.Steps.Select(Step).FirstOrDefault(m => m != null),
        _ => null,
    };

    string? Step(LinkStep step) => step switch
    {
        LinkStep.TypeOf type => Named(type.Type) is { } named && IsMissing(named) ? Name(named) : null,
        LinkStep.MethodOf method => Method(method.Method),
        LinkStep.StaticField field => Field(field.DeclaringType, field.Name),
        LinkStep.InstanceField field => Field(field.DeclaringType, field.Name),
        LinkStep.Call call => Method(call.Method),
        _ => null,
    };

    string? Field(TypeSpec declaring, string name) => Member(declaring, name, d => d.Fields.Any(f => f.Name == name));

    string? Property(TypeSpec declaring, string name) => Member(declaring, name, d => d.Properties.Any(p => p.Name == name && p.GetMethod != null));

    string? Method(MethodSpec method) => Member(method.DeclaringType, method.Name, d => d.Methods.Any(m => m.Name == method.Name));

    string? Member(TypeSpec declaring, string name, Func<Mono.Cecil.TypeDefinition, bool> has)
    {
        if (Named(declaring) is not { } named || !IsOfFramework(named))
            return null;
        return target.Target(named) is { } definition && has(definition) ? null : $"{Name(named)}.{name}";
    }

    bool IsMissing(TypeSpec.Named named) => IsOfFramework(named) && target.Target(named) == null;

    bool IsOfFramework(TypeSpec.Named named) => target.Has(Mono.Cecil.AssemblyNameReference.Parse(named.Assembly).Name);

    static TypeSpec.Named? Named(TypeSpec type) => type switch
    {
        TypeSpec.Named named => named,
        TypeSpec.Generic generic => generic.Definition,
        TypeSpec.Vector vector => Named(vector.Element),
        _ => null,
    };

    static string Name(TypeSpec.Named named) => $"{named.Namespace}.{string.Join('.', named.Names)}";
}
