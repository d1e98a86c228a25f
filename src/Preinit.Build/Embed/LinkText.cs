using Preinit.Capture;

namespace Preinit.Build;

/// <summary>Names what a path leads to, for messages.</summary>
static class LinkText
{
    public static string Of(LinkSpec.Chain chain)
    {
        var name = "";
        foreach (var step in chain.Steps)
        {
            name = step switch
            {
                LinkStep.TypeOf type => Of(type.Type),
                LinkStep.MethodOf method => $"{Of(method.Reflected)}.{method.Method.Name}",
                LinkStep.Call { Arguments: [LinkConstant.Text text, ..] } => $"{name}.{text.Value}",
                LinkStep.Call call => $"{name}.{call.Method.Name}",
                _ => name,
            };
        }
        return name;
    }

    public static string Of(TypeSpec type) => type switch
    {
        TypeSpec.Named named => string.Join('.', named.Names.Prepend(named.Namespace).Where(n => n.Length > 0)),
        TypeSpec.Generic generic => $"{Of(generic.Definition)}<{string.Join(", ", generic.Arguments.Select(Of))}>",
        TypeSpec.Vector vector => $"{Of(vector.Element)}[]",
        TypeSpec.MultiDimensional array => $"{Of(array.Element)}[{new string(',', array.Rank - 1)}]",
        TypeSpec.Pointer pointer => $"{Of(pointer.Element)}*",
        _ => "",
    };
}
