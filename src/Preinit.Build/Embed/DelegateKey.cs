using Preinit.Capture;

namespace Preinit.Build;

/// <summary>Tells which delegates differ in nothing but the objects that they are bound to.</summary>
static class DelegateKey
{
    public static string Of(LinkSpec.Delegate link) =>
        $"{Of(link.Type)} {Of(link.Method.DeclaringType)} {link.Method.MetadataToken:x8} {Of(link.Method.GenericArguments)}";

    static string Of(TypeSpec[] types) => string.Join(", ", types.Select(Of));

    /// <summary>With all that makes it this type: specifications hold arrays, and are compared by these.</summary>
    static string Of(TypeSpec type) => type switch
    {
        TypeSpec.Named named => $"[{named.Assembly}]{named.Namespace}.{string.Join('/', named.Names)}",
        TypeSpec.Generic generic => $"{Of(generic.Definition)}<{Of(generic.Arguments)}>",
        TypeSpec.Vector vector => $"{Of(vector.Element)}[]",
        TypeSpec.MultiDimensional array => $"{Of(array.Element)}[{array.Rank}]",
        TypeSpec.Pointer pointer => $"{Of(pointer.Element)}*",
        _ => throw new InvalidOperationException($"{type} is no type"),
    };
}
