using HtmlAgilityPack;
using Markup;

// Timed: what an app does first.
if (args is ["start"])
{
    Console.WriteLine(Site.Page.DocumentNode.SelectSingleNode("//title").InnerText);
    return;
}

Print();
foreach (var number in Enumerable.Range(3, 500))
    Site.ById["list"].AppendChild(HtmlNode.CreateNode($"<li data-n=\"{number}\">Item {number}</li>"));
Site.ById["text"].SetAttributeValue("class", "changed");
Site.ById["text"].FirstChild.Remove();
Site.ById["form"].SelectSingleNode("input").Attributes["value"].Value = "2 > 1";
GC.Collect();
Print();

static void Print()
{
    Console.WriteLine($"{Site.Page.DocumentNode.Descendants().Count()} nodes, {Site.ById["list"].ChildNodes.Count} in the list, {Site.Page.DocumentNode.OuterHtml.Length} characters");
    Console.WriteLine(Site.Page.DocumentNode.SelectSingleNode("//title").InnerText + ReferenceEquals(Site.Page.GetElementbyId("text"), Site.ById["text"]));
    Console.WriteLine(string.Join(" ", Site.Page.DocumentNode.SelectNodes("//li[@data-n]").Take(4).Select(n => $"{n.InnerText}@{n.Line}:{n.XPath}")));
    Console.WriteLine(Site.ById["text"].OuterHtml + Site.ById["form"].OuterHtml + HtmlEntity.DeEntitize("&lt;&eacute;&gt;"));
}
