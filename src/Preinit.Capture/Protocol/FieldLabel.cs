using System.Reflection;

namespace Preinit.Capture;

/// <summary>The name of a field as its author knows it: an auto-property's backing field has the property's name.</summary>
static class FieldLabel
{
    const string BackingField = ">k__BackingField";

    public static string Of(FieldInfo field) => Of(field.Name);

    public static string Of(string field) => field.StartsWith('<') && field.EndsWith(BackingField) ? field[1..^BackingField.Length] : field;
}
