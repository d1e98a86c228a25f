using System.Text.RegularExpressions;

namespace OrderFunction;

/// <summary>The form of postal codes. The expressions are compiled: publish makes code of the app of them.</summary>
static class PostalCodes
{
    static readonly (string Country, string Pattern)[] s_patterns =
    [
        ("AT", @"^[1-9]\d{3}$"), ("BE", @"^[1-9]\d{3}$"), ("BG", @"^[1-9]\d{3}$"), ("CH", @"^[1-9]\d{3}$"), ("CY", @"^\d{4}$"),
        ("CZ", @"^\d{3} ?\d{2}$"), ("DE", @"^(?!00)\d{5}$"), ("DK", @"^\d{4}$"), ("EE", @"^\d{5}$"), ("ES", @"^(0[1-9]|[1-4]\d|5[0-2])\d{3}$"),
        ("FI", @"^\d{5}$"), ("FR", @"^(0[1-9]|[1-8]\d|9[0-8])\d{3}$"), ("GB", @"^[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}$"), ("GR", @"^\d{3} ?\d{2}$"),
        ("HR", @"^\d{5}$"), ("HU", @"^\d{4}$"), ("IE", @"^[AC-FHKNPRTV-Y]\d[\dW] ?[\dAC-FHKNPRTV-Y]{4}$"), ("IT", @"^\d{5}$"), ("LT", @"^(LT-)?\d{5}$"),
        ("LU", @"^(L-)?\d{4}$"), ("LV", @"^(LV-)?\d{4}$"), ("MT", @"^[A-Z]{3} ?\d{4}$"), ("NL", @"^[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}$"), ("NO", @"^\d{4}$"),
        ("PL", @"^\d{2}-\d{3}$"), ("PT", @"^\d{4}-\d{3}$"), ("RO", @"^\d{6}$"), ("SE", @"^\d{3} ?\d{2}$"), ("SI", @"^(SI-)?\d{4}$"), ("SK", @"^\d{3} ?\d{2}$"),
    ];

    public static Dictionary<string, Regex> Compile()
    {
        var expressions = new Dictionary<string, Regex>(StringComparer.Ordinal);
        foreach (var (country, pattern) in s_patterns)
            expressions.Add(country, new(pattern, RegexOptions.Compiled | RegexOptions.CultureInvariant));
        return expressions;
    }
}
