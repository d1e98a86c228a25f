using System.Net;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Preinit.Build;

/// <summary>
/// A report as a page that needs nothing else. Its policy allows this script and this style, by their hashes, and nothing from anywhere: a string of the image that found a way out
/// of the data could still not run.
/// </summary>
static partial class ReportPage
{
    /// <summary>In the order in which they need one another.</summary>
    static readonly string[] Scripts = ["dom", "format", "table", "squarify", "map", "sections", "page"];

    /// <param name="app">The name of the app.</param>
    /// <param name="json">Of <see cref="ReportJson"/>: has no angle brackets.</param>
    public static string Of(string app, string json)
    {
        var (style, script) = (Resource("report.css"), string.Concat(Scripts.Select(s => Resource($"{s}.js"))));
        return Place.Replace(Resource("report.html"), place => place.Value switch
        {
            "{title}" => WebUtility.HtmlEncode(ShownText.Of(app)),
            "{policy}" => $"default-src 'none'; base-uri 'none'; form-action 'none'; style-src '{HashOf(style)}'; script-src '{HashOf(script)}'",
            "{style}" => style,
            "{script}" => script,
            _ => json,
        });
    }

    [GeneratedRegex(@"\{(title|policy|style|script|data)\}")]
    private static partial Regex Place { get; }

    static string HashOf(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r", "");
    }
}
