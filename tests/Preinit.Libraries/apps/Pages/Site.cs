using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Preinit;

namespace Pages;

/// <summary>A template page as the tree that a browser would make of it, and parts of it that the app fills.</summary>
[Preinitialize]
static class Site
{
    public static readonly IHtmlDocument Page = Read("page.html");
    public static readonly IElement List = Page.QuerySelector("#list")!;

    /// <summary>The same elements as in the tree, found by name.</summary>
    public static readonly Dictionary<string, IElement> ByName = Page.All.Where(e => !string.IsNullOrEmpty(e.Id)).ToDictionary(e => e.Id!, StringComparer.Ordinal);

    static IHtmlDocument Read(string name)
    {
        using var text = new StreamReader(typeof(Site).Assembly.GetManifestResourceStream(name)!);
        return new HtmlParser().ParseDocument(text.ReadToEnd());
    }
}
