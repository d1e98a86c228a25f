using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Preinit.Tests.Docs.Reference;

/// <summary>
/// The properties and items of projects. What they mean stands in a comment of the package's props, as `Name: text`, `Name (item): text` or
/// `Name (default …): text`; other defaults are those that the props set.
/// </summary>
static partial class BuildSettings
{
    static readonly string s_folder = RepositoryFiles.PathOf("msbuild", "Preinit.Package", "buildTransitive");

    static readonly XDocument s_props = XDocument.Load(Path.Combine(s_folder, "Preinit.props"));

    /// <summary>All that the targets use. Those that begin with an underscore are their own.</summary>
    public static IEnumerable<string> Used => Directory.EnumerateFiles(s_folder, "*.targets").SelectMany(file => Use().Matches(File.ReadAllText(file)))
        .Select(m => m.Groups["name"].Value).Distinct().Order(StringComparer.Ordinal);

    public static IEnumerable<ReferenceRow> Rows =>
        from comment in s_props.DescendantNodes().OfType<XComment>()
        from Match entry in Entry().Matches(comment.Value)
        let name = entry.Groups["name"].Value
        let isItem = entry.Groups["item"].Success
        let stated = entry.Groups["default"].Value
        orderby isItem
        select new ReferenceRow(name, isItem ? "MSBuild item" : "MSBuild property", stated.Length > 0 ? stated : Set(name), Spaces().Replace(entry.Groups["text"].Value, " ").Trim());

    static string Set(string property) => s_props.Descendants(property).SingleOrDefault() is { } element ? $"`{element.Value}`" : "";

    [GeneratedRegex(@"[$@]\((?<name>Preinit\w+)")]
    private static partial Regex Use();

    [GeneratedRegex(@"^\s*(?<name>Preinit\w+)( \(((?<item>item)|default (?<default>[^)]+))\))?: (?<text>.+?)(?=^\s*Preinit\w+( \([^)]+\))?: |\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
