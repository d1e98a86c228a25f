using Markdig;
using Markdig.Syntax;
using Preinit;

namespace Markdown;

/// <summary>
/// What a server of documentation needs before its first request: documents that are parsed and not rendered yet. They have no headings, whose
/// identifiers the library renders when it parses.
/// </summary>
[Preinitialize]
static class Site
{
    public static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().UseEmojiAndSmiley().Build();

    public static readonly Dictionary<string, MarkdownDocument> Documents = new(StringComparer.Ordinal)
    {
        ["home"] = Markdig.Markdown.Parse("Welcome, ~~stranger~~ *friend* :smile:\n\n- [x] read\n- [ ] write\n", Pipeline),
        ["table"] = Markdig.Markdown.Parse("| a | b |\n|---|--:|\n| 1 | 2 |\n\n[^1]: A note.\n\nSee[^1].\n", Pipeline),
    };

    /// <summary>A document that the app goes on working with.</summary>
    public static readonly MarkdownDocument Outline = Markdig.Markdown.Parse("1. One\n2. Two\n\ntext with `code`{#third .odd}\n\n> quote\n", Pipeline);
}
