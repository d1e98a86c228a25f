using System.Buffers;
using System.Text.RegularExpressions;

namespace Preinit.Build;

/// <summary>Secrets that can be told by their shape, as their issuers document it.</summary>
static partial class SecretShapes
{
    static readonly (Regex Shape, string What)[] shapes =
    [
        (PrivateKey, "a private key"), (Token, "an access token"), (WebToken, "a signed web token"), (CloudKey, "a key of a cloud account"),
        (AddressWithPassword, "an address with a password"), (ConnectionString, "a connection string with a password"),
    ];

    /// <summary>One of these is in each: the shapes are only tried where one was found.</summary>
    static readonly SearchValues<string> hints = SearchValues.Create(
        ["PRIVATE KEY", "AKIA", "ASIA", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "xox", "AIza", "sk_live_", "rk_live_", "sk-", "npm_", "oy2", "eyJ",
            "AccountKey=", "SharedAccessKey=", "://", "Password", "Pwd"], StringComparison.OrdinalIgnoreCase);

    public static bool MayHave(ReadOnlySpan<char> text) => text.ContainsAny(hints);

    /// <returns>What was found, or <see langword="null"/>.</returns>
    public static string? Find(ReadOnlySpan<char> text)
    {
        foreach (var (shape, what) in shapes)
        {
            if (shape.IsMatch(text))
                return what;
        }
        return null;
    }

    const RegexOptions Options = RegexOptions.CultureInvariant;

    [GeneratedRegex("-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----", Options)]
    private static partial Regex PrivateKey { get; }

    [GeneratedRegex(@"\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{50,}|glpat-[A-Za-z0-9_-]{20,}|xox[abprs]-[A-Za-z0-9-]{10,}|AIza[A-Za-z0-9_-]{35}|[sr]k_live_[A-Za-z0-9]{20,}|sk-[A-Za-z0-9_-]{32,}|npm_[A-Za-z0-9]{36}|oy2[a-z0-9]{43})\b", Options)]
    private static partial Regex Token { get; }

    [GeneratedRegex(@"\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}", Options)]
    private static partial Regex WebToken { get; }

    [GeneratedRegex(@"\b(?:AKIA|ASIA)[A-Z0-9]{16}\b|(?:Account|SharedAccess)Key=[A-Za-z0-9+/]{40,}", Options)]
    private static partial Regex CloudKey { get; }

    /// <summary>Placeholders, in braces, angle brackets or asterisks, are no passwords.</summary>
    [GeneratedRegex(@"\b[a-z][a-z0-9+.-]*://[^/\s:@{}<>$*]+:[^/\s:@{}<>$*]{3,}@[A-Za-z0-9.-]+", Options)]
    private static partial Regex AddressWithPassword { get; }

    [GeneratedRegex(@"^(?=.*\b(?:Server|Data Source|Host|Address|Initial Catalog|Database|User Id|Uid|Username)\s*=).*\b(?:Password|Pwd)\s*=\s*[^;\s{}<>$*""']{3,}",
        Options | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex ConnectionString { get; }
}
