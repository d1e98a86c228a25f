using Markdig;
using Markdig.Syntax;
using Preinit;

namespace Markdown;

/// <summary>What a server of documentation needs before its first request.</summary>
[Preinitialize]
static class Site
{
    public static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>Pages that hardly change, rendered at publish.</summary>
    public static readonly Dictionary<string, string> Pages = new(StringComparer.Ordinal)
    {
        ["home"] = Markdig.Markdown.ToHtml("# Home\n\nWelcome, ~~stranger~~ *friend* :smile:\n\n- [x] read\n- [ ] write\n", Pipeline),
        ["table"] = Markdig.Markdown.ToHtml("| a | b |\n|---|--:|\n| 1 | 2 |\n\n[^1]: A note.\n\nSee[^1].\n", Pipeline),
    };

    /// <summary>A document that the app goes on working with.</summary>
    public static readonly MarkdownDocument Outline = Markdig.Markdown.Parse("# One\n\n## Two\n\ntext with `code`\n\n## Three {#third .odd}\n", Pipeline);

    static MarkdownPipeline Build()
    {
        var pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().UseEmojiAndSmiley().Build();
        // Warmed: the parsers' tables and the renderers are built by the first use.
        Markdig.Markdown.ToHtml("# Warm\n\n1. a\n2. b\n\n> quote\n\n```cs\nx\n```\n\n$m$ https://example.com \"quoted\" H~2~O ==mark==\n\n::: box\nin\n:::\n", pipeline);
        return pipeline;
    }
}
