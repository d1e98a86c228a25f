using Mono.Cecil;

namespace Preinit.Build;

/// <summary>Names for copied types: the compiler's own would be those of types that the app has already, or tell in which file they were.</summary>
static class CloneName
{
    public const string Prefix = "<Preinit>";

    public static string Of(TypeDefinition type)
    {
        var name = type.Name;
        var file = name.StartsWith('<') ? name.IndexOf("__", StringComparison.Ordinal) : -1;
        if (file >= 0 && name.Contains(">F", StringComparison.Ordinal)) // a type that is local to a file
            name = name[(file + 2)..];
        return Prefix + name.Replace("<", "").Replace(">", "");
    }
}
