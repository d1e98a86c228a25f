using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Pages;

// Timed: what an app does first.
if (args is ["start"])
{
    Console.WriteLine(Site.List.ChildElementCount);
    return;
}

Print();
foreach (var number in Enumerable.Range(0, 500))
{
    var item = Site.Page.CreateElement("li");
    item.TextContent = $"item {number} & more";
    item.ClassList.Add("row", number % 2 == 0 ? "even" : "odd");
    Site.List.AppendChild(item);
}
Site.Page.Title = "Thawed";
Site.Page.Body!.ClassList.Toggle("dark");
Site.ByName["prices"].QuerySelector("td[data-pence='650']")!.InnerHtml = "<b>6.95</b>";
Site.Page.QuerySelector("svg")!.Remove();
((IHtmlInputElement)Site.Page.QuerySelector("input")!).Value = "thaw";
Site.ByName["top"].SetAttribute("data-x", "1");
GC.Collect();
Print();

static void Print()
{
    var page = Site.Page;
    Console.WriteLine($"{page.Title} {page.DocumentElement.GetAttribute("lang")} {page.Body!.ClassName} {page.All.Length}");
    Console.WriteLine(string.Join(", ", page.QuerySelectorAll("main > p, nav a.current, li:not([hidden]):nth-child(2n)").Take(9).Select(e => e.TextContent.Trim())));
    Console.WriteLine(string.Join(' ', page.Links.OfType<IHtmlAnchorElement>().Select(a => $"{a.PathName}{a.Search}")));
    Console.WriteLine(page.QuerySelectorAll("[data-pence]").Sum(e => int.Parse(e.GetAttribute("data-pence")!)));
    Console.WriteLine($"{Site.List.ChildElementCount} {Site.List.QuerySelectorAll("li.even").Length} {ReferenceEquals(Site.List, Site.ByName["list"])} {Site.List.Owner == page}");
    Console.WriteLine($"{((IHtmlSelectElement)page.QuerySelector("select")!).Value} {((IHtmlInputElement)page.QuerySelector("input")!).Value} {page.Forms.Length}");
    Console.WriteLine($"{page.QuerySelector("template")!.InnerHtml} {page.QuerySelector("circle")?.NamespaceUri} {page.Descendants<IComment>().Last().Data}");
    var html = page.ToHtml();
    Console.WriteLine($"{html.Length}: {(html.Length < 4_000 ? html : html[..2_000])}");
}
