using Mono.Cecil;

namespace Preinit.Build;

/// <summary>Names of static fields as their author knows them.</summary>
static class FieldNames
{
    const string BackingField = ">k__BackingField";

    /// <summary>With the type; the field behind an auto-property goes by the property's name.</summary>
    public static string Of(FieldReference field) => $"{field.DeclaringType.GetElementType().FullName.Replace('/', '.')}.{Own(field.Name)}";

    static string Own(string name) => name.StartsWith('<') && name.EndsWith(BackingField, StringComparison.Ordinal) ? name[1..^BackingField.Length] : name;
}
