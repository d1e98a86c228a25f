using System.Reflection;

namespace Preinit.Capture;

/// <summary>
/// The members that a field promises of the types it holds (<c>DynamicallyAccessedMembersAttribute</c>, known by name, as libraries may have their
/// own). Trimmers keep these where they see a type being put into the field; an object of the image has it there already.
/// </summary>
static class MemberPromise
{
    const string Attribute = "System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembersAttribute";
    const BindingFlags Declared = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <returns>The kinds of members as the attribute's number, 0 for none.</returns>
    public static int Of(FieldInfo field) => typeof(Type).IsAssignableFrom(field.FieldType) ? On(field) | OnProperty(field) : 0;

    /// <summary>An auto-property's attribute counts for the field that it stands on.</summary>
    static int OnProperty(FieldInfo field) =>
        FieldLabel.Of(field) is var name && name != field.Name && field.DeclaringType!.GetProperty(name, Declared, null, field.FieldType, [], null) is { } property
            ? On(property)
            : 0;

    static int On(MemberInfo member) =>
        member.CustomAttributes.FirstOrDefault(a => a.AttributeType.FullName == Attribute)?.ConstructorArguments is [{ Value: int members }] ? members : 0;
}
