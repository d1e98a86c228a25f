using HtmlAgilityPack;
using Preinit;

namespace Markup;

/// <summary>A page that is parsed at publish and filled in at start-up.</summary>
[Preinitialize]
static class Site
{
    public static readonly HtmlDocument Page = Load();
    public static readonly Dictionary<string, HtmlNode> ById = Page.DocumentNode.SelectNodes("//*[@id]").ToDictionary(n => n.Id, StringComparer.Ordinal);

    static HtmlDocument Load()
    {
        var document = new HtmlDocument { OptionFixNestedTags = true };
        document.LoadHtml("""
            <!doctype html><html><head><title>Shop &amp; more</title></head>
            <body class="a b"><ul id=list><li>One<li data-n="2">Two<!-- note --></ul><p id='text'>Some <b>bold &eacute;</b><br>text
            <img src=x.png alt="x"><form id="form"><input name=q value="1"></form><script>if (a < b) { }</script></body></html>
            """);
        return document;
    }
}
