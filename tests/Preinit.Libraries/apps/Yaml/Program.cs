using Yaml;
using YamlDotNet.RepresentationModel;

// Timed: what an app does first.
if (args is ["start"])
{
    Console.WriteLine(Mapped.Reader.Deserialize<Recipe>("{ name: Tea, minutes: 4, steps: [pour] }").Steps[0]);
    return;
}

Print();
((YamlMappingNode)Documents.Root["shared"]).Children["retries"] = new YamlScalarNode("5");
foreach (var number in Enumerable.Range(0, 500))
    Documents.Root.Add($"key{number}", new YamlSequenceNode("a", $"{number}"));
Mapped.Soup.Steps.Add("serve");
Mapped.Soup.Ingredients["cream"] = 1.25;
GC.Collect();
Print();

static void Print()
{
    Console.WriteLine($"{Documents.Root.Children.Count} {ReferenceEquals(Documents.Root["shared"], Documents.Root["first"])} {Documents.Root["first"]["retries"]}");
    Console.WriteLine($"{Documents.Root["second"]["quoted é"]} {Documents.Root["second"]["quoted é"].Tag} {Documents.Root["second"].Start.Line} {Documents.Root["shared"].Anchor}");
    var text = new StringWriter { NewLine = "\n" };
    Documents.Stream.Save(text, assignAnchors: false);
    Console.WriteLine(text);
    Console.WriteLine($"{Mapped.Soup.Name} {Mapped.Soup.Minutes} {string.Join(',', Mapped.Soup.Steps)} {string.Join(',', Mapped.Soup.Ingredients)}");
    Console.WriteLine(Mapped.Reader.Deserialize<Recipe>("{ name: Tea, minutes: 4, steps: [pour] }").Steps[0]);
}
