using System.Text.RegularExpressions;

namespace Preinit.Tests.Docs;

/// <summary>A page of the documentation: what it links to, what can be linked to in it, and its code.</summary>
sealed partial class MarkdownPage(string path)
{
    readonly string _text = File.ReadAllText(RepositoryFiles.PathOf(path)).ReplaceLineEndings("\n");

    /// <summary>All pages of the repository, by their paths.</summary>
    public static IReadOnlyList<string> All { get; } = [.. RepositoryFiles.WithExtension(".md")];

    /// <summary>The targets of all links and pictures.</summary>
    public IEnumerable<string> Links => Link().Matches(InlineCode().Replace(Prose, "")).Select(m => m.Groups["target"].Value);

    /// <summary>What links may have after `#`, as GitHub makes it from headings.</summary>
    public IReadOnlySet<string> Anchors
    {
        get
        {
            var anchors = new HashSet<string>(Anchor().Matches(Prose).Select(m => m.Groups["name"].Value));
            foreach (Match heading in Heading().Matches(Prose))
            {
                var anchor = HeadingAnchor.Of(heading.Groups["title"].Value);
                for (var number = 1; !anchors.Add(number == 1 ? anchor : $"{anchor}-{number - 1}"); number++)
                    continue;
            }

            return anchors;
        }
    }

    public IEnumerable<CodeBlock> Code => Fence().Matches(_text).Select(m => new CodeBlock(
        path, LineOf(m.Index), m.Groups["language"].Value, m.Groups["code"].Value, IsFragment: m.Groups["mark"].Success));

    string Prose => Fence().Replace(_text, "\n");

    int LineOf(int index) => _text.AsSpan(0, index).Count('\n') + 1;

    [GeneratedRegex(@"(?<mark><!-- fragment -->\n)?^(?<fence>`{3,})(?<language>[^\n`]*)\n(?<code>.*?)^\k<fence>\s*$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`[^`\n]+`")]
    private static partial Regex InlineCode();

    [GeneratedRegex("""(\]\((?<target>[^)\s]+)(\s+"[^"]*")?\))|((href|src)="(?<target>[^"]+)")""")]
    private static partial Regex Link();

    [GeneratedRegex("""<a (id|name)="(?<name>[^"]+)">""")]
    private static partial Regex Anchor();

    [GeneratedRegex(@"^#{1,6} +(?<title>.+?) *#*$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
