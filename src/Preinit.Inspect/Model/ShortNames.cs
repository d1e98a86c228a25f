using System.Text.RegularExpressions;

namespace Preinit.Inspect;

/// <summary>Names of types without their namespaces, those of type arguments too: <c>Dictionary&lt;string, Item&gt;.Entry[]</c>.</summary>
static partial class ShortNames
{
    public static string Of(string name) => Qualifier().Replace(name, "");

    /// <summary>Names and dots in front of a name, but not what comes behind type arguments: that is a class in a generic one.</summary>
    [GeneratedRegex(@"(?<![\w>.])(?:\w+\.)+(?=\w)")]
    private static partial Regex Qualifier();
}
