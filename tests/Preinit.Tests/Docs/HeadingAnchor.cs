using System.Text.RegularExpressions;

namespace Preinit.Tests.Docs;

/// <summary>Turns a heading into the name that links to it have, as GitHub does.</summary>
static partial class HeadingAnchor
{
    public static string Of(string heading) =>
        NotInAnchors().Replace(LinkText().Replace(heading, "$1").ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex LinkText();

    [GeneratedRegex(@"[^\p{L}\p{M}\p{N}\p{Pc} -]")]
    private static partial Regex NotInAnchors();
}
