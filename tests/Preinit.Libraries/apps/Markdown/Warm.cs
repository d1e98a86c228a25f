using Markdig;
using Preinit;

namespace Markdown;

/// <summary>Rendered at publish. The library keeps its renderers, in a table by type handles, which are pointers.</summary>
[Preinitialize]
static class Warm
{
    public static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();
    public static readonly Dictionary<string, string> Pages = new(StringComparer.Ordinal)
    {
        ["warm"] = Markdig.Markdown.ToHtml("# Warm\n\n1. a\n2. b\n\n> quote\n\n$m$ https://example.com \"quoted\" H~2~O ==mark==\n\n::: box\nin\n:::\n", Pipeline),
    };
}
