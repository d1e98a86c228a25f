using Preinit.Capture;

namespace Preinit.Build;

/// <summary>Names by which types are compared: specs have arrays, which are equal only to themselves.</summary>
static class SpecKey
{
    public static string AssemblyOf(TypeSpec.Named type) => type.AssemblyName;

    public static string Of(TypeSpec type) => type switch
    {
        TypeSpec.Named named => Of(AssemblyOf(named), $"{(named.Namespace.Length == 0 ? "" : $"{named.Namespace}.")}{string.Join('+', named.Names)}"),
        TypeSpec.Generic generic => $"{Of(generic.Definition)}<{string.Join(',', generic.Arguments.Select(Of))}>",
        TypeSpec.Vector vector => $"{Of(vector.Element)}[]",
        TypeSpec.MultiDimensional array => $"{Of(array.Element)}[{array.Rank}]",
        TypeSpec.Pointer pointer => $"{Of(pointer.Element)}*",
        _ => throw new InvalidOperationException($"{type.GetType()} has no name"),
    };

    public static string Of(CapturedType type) => type.Instantiation != null ? Of(type.Instantiation) : Of(type.Assembly, type.Name);

    static string Of(string assembly, string name) => $"[{assembly}]{name}";
}
