using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Preinit.Tests.Docs.Reference;

/// <summary>What a documentation comment says, as text for a table.</summary>
static partial class DocumentationText
{
    /// <summary>The summary, and what is remarked on it.</summary>
    public static string Of(SyntaxNode declaration)
    {
        var comment = declaration.GetLeadingTrivia().Select(t => t.GetStructure()).OfType<DocumentationCommentTriviaSyntax>().Single();
        var elements = XElement.Parse($"<all>{Exterior().Replace(comment.ToFullString(), "")}</all>");
        return string.Join(' ', elements.Elements().Where(e => e.Name.LocalName is "summary" or "remarks").Select(Text));
    }

    static string Text(XElement element) => Spaces().Replace(string.Concat(element.Nodes().Select(Part)), " ").Trim();

    static string Part(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" } link when link.Attribute("langword") is { } word => $"`{word.Value}`",
        XElement { Name.LocalName: "see" } link => $"`{Name(link.Attribute("cref")!.Value)}`",
        XElement { Name.LocalName: "para" } paragraph => " " + Text(paragraph) + " ",
        _ => throw new NotSupportedException(node.ToString()),
    };

    static string Name(string reference) => reference.EndsWith("Attribute", StringComparison.Ordinal)
        ? $"[{reference[..^"Attribute".Length]}]"
        : reference.Replace('{', '<').Replace('}', '>');

    [GeneratedRegex(@"^[ \t]*///", RegexOptions.Multiline)]
    private static partial Regex Exterior();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
