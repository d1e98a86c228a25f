namespace Preinit.Tests.Docs;

/// <summary>Links between the pages of the repository lead somewhere. Those to other sites are not followed.</summary>
public class LinkTests
{
    /// <summary>Where the repository is published: pages that are read elsewhere, such as that of the package, link to it in full.</summary>
    const string Published = "https://github.com/preinit/preinit/blob/main/";

    public static TheoryData<string> Pages => [.. MarkdownPage.All];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_leads_to_a_file_and_a_heading(string page) =>
        Assert.Equal([], new MarkdownPage(page).Links.Select(link => Mistake(page, link)).OfType<string>());

    [Fact]
    public void Every_page_of_the_book_is_in_its_index()
    {
        var index = new MarkdownPage("docs/README.md").Links.ToHashSet();
        Assert.All(MarkdownPage.All.Where(page => Path.GetDirectoryName(page) == "docs" && page != "docs/README.md"),
            page => Assert.Contains(Path.GetFileName(page), index));
    }

    [Fact]
    public void Every_sample_is_in_the_list_of_samples_and_has_a_page()
    {
        var list = new MarkdownPage("samples/README.md").Links.ToHashSet();
        Assert.All(Directory.EnumerateDirectories(RepositoryFiles.PathOf("samples")).Where(f => Directory.EnumerateFiles(f, "*.csproj").Any()),
            folder => Assert.Contains($"{Path.GetFileName(folder)}/README.md", list));
    }

    [Theory]
    [InlineData("Yes, with care", "yes-with-care")]
    [InlineData("The self-check: `PreinitSelfCheck`", "the-self-check-preinitselfcheck")]
    [InlineData("`PREINIT=verify`", "preinitverify")]
    [InlineData("What [links](x.md) say", "what-links-say")]
    [InlineData("A_b  c", "a_b--c")]
    public void Headings_are_linked_to_as_on_GitHub(string heading, string anchor) => Assert.Equal(anchor, HeadingAnchor.Of(heading));

    [Theory]
    [InlineData("docs/README.md", "nowhere.md", "docs/nowhere.md does not exist")]
    [InlineData("docs/README.md", "lazy.md#nowhere", "docs/lazy.md has no heading #nowhere")]
    [InlineData("docs/README.md", "#nowhere", "docs/README.md has no heading #nowhere")]
    [InlineData("docs/README.md", Published + "nowhere.md", "nowhere.md does not exist")]
    [InlineData("docs/README.md", "../../outside.md", "../outside.md is outside the repository")]
    [InlineData("docs/README.md", "../README.md#more", null)]
    [InlineData("docs/README.md", "../samples", null)]
    [InlineData("docs/README.md", "https://example.org/nowhere", null)]
    public void Broken_links_are_found(string page, string link, string? mistake) => Assert.Equal(mistake, Mistake(page, link));

    static string? Mistake(string page, string link)
    {
        if (link.StartsWith(Published, StringComparison.Ordinal))
            (page, link) = ("README.md", link[Published.Length..]);
        else if (link.Contains("://", StringComparison.Ordinal) || link.StartsWith("mailto:", StringComparison.Ordinal))
            return null;

        var (file, anchor) = link.Split('#', 2) is [var before, var after] ? (before, after) : (link, null);
        var target = file.Length == 0 ? page : Path.GetRelativePath(RepositoryFiles.Root,
            Path.GetFullPath(Path.Combine(Path.GetDirectoryName(RepositoryFiles.PathOf(page))!, Uri.UnescapeDataString(file)))).Replace('\\', '/');
        if (target.StartsWith("..", StringComparison.Ordinal))
            return $"{target} is outside the repository";
        if (!Path.Exists(RepositoryFiles.PathOf(target)))
            return $"{target} does not exist";
        return anchor is null || new MarkdownPage(target).Anchors.Contains(anchor) ? null : $"{target} has no heading #{anchor}";
    }
}
