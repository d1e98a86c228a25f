using System.Reflection;
using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>Finds the objects outside an image, by the same specifications that Embed writes code from at publish.</summary>
/// <param name="types">Finds types.</param>
/// <param name="roots">The array of roots.</param>
/// <param name="links">The objects found so far, and room for the others.</param>
/// <param name="sameBuilds">The assemblies that are those that the image was made with; null for all.</param>
sealed class LiveLinks(TypeResolver types, object?[] roots, object?[] links, IReadOnlySet<Assembly>? sameBuilds = null)
{
    const BindingFlags Any = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    readonly MethodResolver methods = new(types, sameBuilds);

    /// <exception cref="HeapImageException">It does not exist here.</exception>
    public object Find(LinkSpec link)
    {
        try
        {
            return link switch
            {
                LinkSpec.StaticField field => Field(field),
                LinkSpec.Property property => property.Getters.Aggregate((object?)null, (target, getter) => Getter(getter).GetValue(target)),
                LinkSpec.Literal literal => string.Intern(literal.Text),
                LinkSpec.TypeObject type => types.Find(type.Type),
                LinkSpec.Chain chain => new LiveSteps(types, methods).Follow(chain),
                LinkSpec.Delegate single => Delegate(single),
                LinkSpec.Multicast multicast => System.Delegate.Combine([.. multicast.Parts.Select(p => (Delegate?)links[p])]),
                LinkSpec.NameTable table => LiveRegex.Names(table),
                LinkSpec.RegexFactory regex => LiveRegex.Factory(regex, roots),
                _ => null,
            } ?? throw Problems.MissingOutside(link.ToString());
        }
        catch (Exception exception) when (exception is TargetInvocationException or ArgumentException or InvalidCastException or MemberAccessException or NotSupportedException or AmbiguousMatchException)
        {
            throw Problems.MissingOutside($"{link}: {exception.Message}", exception);
        }
    }

    object? Field(LinkSpec.StaticField link)
    {
        var value = FieldOf(link.DeclaringType, link.Name).GetValue(null);
        foreach (var step in link.Path)
            value = FieldOf(step.DeclaringType, step.Name).GetValue(value);
        return value;
    }

    FieldInfo FieldOf(TypeSpec type, string name) => types.Find(type).GetField(name, Any) ?? throw Problems.MissingOutside($"the field {SpecText.Of(type)}.{name}");

    PropertyInfo Getter(GetterStep step) =>
        types.Find(step.DeclaringType).GetProperty(step.Property, Any) ?? throw Problems.MissingOutside($"the property {SpecText.Of(step.DeclaringType)}.{step.Property}");

    Delegate Delegate(LinkSpec.Delegate link)
    {
        var target = link.Target.Kind switch
        {
            DelegateTargetKind.Root => roots[link.Target.Index],
            DelegateTargetKind.Link => links[link.Target.Index],
            _ => null,
        };
        return methods.Find(link.Method).CreateDelegate(types.Find(link.Type), target);
    }
}
