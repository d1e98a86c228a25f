using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Markdown;

// Timed: what an app does first.
if (args is ["start"])
{
    Console.WriteLine(Markdig.Markdown.ToHtml("# Hello\n\n*world*", Site.Pipeline));
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
Site.Pages["new"] = Markdig.Markdown.ToHtml(Text, Site.Pipeline);
foreach (var number in Enumerable.Range(0, 500))
    Site.Pages[$"page {number}"] = Markdig.Markdown.ToHtml($"# Page {number}\n\n{number} * {number}", Site.Pipeline);
Site.Outline.Add(new ParagraphBlock { Inline = new ContainerInline().AppendChild(new LiteralInline("added & frozen")) });
Site.Outline.Descendants<HeadingBlock>().First().Level = 4;
GC.Collect();
Print();

void Print()
{
    Console.WriteLine(string.Join('\n', Site.Pages.Where(p => !p.Key.StartsWith("page")).Select(p => $"--- {p.Key}\n{p.Value}")));
    Console.WriteLine($"{Site.Pages.Count} pages, {Site.Pages.Sum(p => p.Value.Length)} characters");
    Console.WriteLine(Markdig.Markdown.ToHtml(Text, Site.Pipeline));
    Console.WriteLine(Markdig.Markdown.ToPlainText(Text, Site.Pipeline));
    Console.WriteLine(Site.Outline.ToHtml(Site.Pipeline));
    Console.WriteLine(string.Join(' ', Site.Pipeline.Extensions.Select(e => e.GetType().Name)));
}
