using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Markdown;

// Timed: what an app does first.
if (args is ["start"])
{
    Console.WriteLine(Site.Documents["home"].ToHtml(Site.Pipeline));
    return;
}

const string Text = """
    Title
    =====

    A [link](https://example.com "title"), a footnote[^n], H~2~O, 2^10^, ++ins++, ==mark== and "quotes" -- dashed... :+1:

    | Left | Right |
    |:-----|------:|
    | a    | **b** |

    Term
    :   Definition

    ::: warning
    A *custom* container.
    :::

    - [x] done
    - [ ] open

    ```csharp
    var x = 1 < 2;
    ```

    $$
    \int x
    $$

    [^n]: The note.

    *[HTML]: Hyper Text
    HTML is abbreviated. <script>alert(1)</script> & so on.
    """;

Print();
Warm.Pages["new"] = Markdig.Markdown.ToHtml(Text, Warm.Pipeline);
foreach (var number in Enumerable.Range(0, 500))
    Site.Documents[$"page {number}"] = Markdig.Markdown.Parse($"# Page {number}\n\n{number} * {number} ~{number}~", Site.Pipeline);
Site.Outline.Add(new ParagraphBlock { Inline = new ContainerInline().AppendChild(new LiteralInline("added & frozen")) });
Site.Outline.Descendants<ListBlock>().First().OrderedStart = "4";
GC.Collect();
Print();

void Print()
{
    foreach (var (name, document) in Site.Documents.Where(d => !d.Key.StartsWith("page")))
        Console.WriteLine($"--- {name} {document.Descendants().Count()} {document.LineCount}\n{document.ToHtml(Site.Pipeline)}");
    Console.WriteLine($"{Site.Documents.Count} documents, {Site.Documents.Values.Sum(d => d.ToHtml(Site.Pipeline).Length)} characters");
    Console.WriteLine(string.Join('\n', Warm.Pages.Values));
    Console.WriteLine(Markdig.Markdown.ToHtml(Text, Site.Pipeline));
    Console.WriteLine(Markdig.Markdown.ToPlainText(Text, Site.Pipeline));
    Console.WriteLine(Site.Outline.ToHtml(Site.Pipeline));
    Console.WriteLine(string.Join(' ', Site.Pipeline.Extensions.Select(e => e.GetType().Name)));
}
