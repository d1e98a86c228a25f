using Preinit.Build;
using Preinit.Capture;

namespace Preinit.Inspect;

/// <summary>What people call an object outside of an image.</summary>
static class OutsideText
{
    /// <returns>Empty where it has no short name.</returns>
    public static string Of(LinkSpec link) => link switch
    {
        LinkSpec.StaticField field => string.Join('.', [Type(field.DeclaringType), FieldLabel.Of(field.Name), .. field.Path.Select(p => FieldLabel.Of(p.Name))]),
        LinkSpec.Property property when property.Getters.Length > 0 => string.Join('.', [Type(property.Getters[0].DeclaringType), .. property.Getters.Select(g => g.Property)]),
        LinkSpec.TypeObject type => $"typeof({Type(type.Type)})",
        LinkSpec.Literal literal => ValueText.Quoted(literal.Text, 60),
        LinkSpec.Delegate method => $"{Type(method.Type)} of {Type(method.Method.DeclaringType)}.{method.Method.Name}",
        LinkSpec.Multicast delegates => $"{Type(delegates.Type)} of {delegates.Parts.Length} methods",
        _ => "",
    };

    static string Type(TypeSpec type) => ShortNames.Of(TypeText.Of(type));
}
