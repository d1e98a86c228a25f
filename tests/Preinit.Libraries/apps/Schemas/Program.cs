using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Visitors;
using Schemas;

// Timed: what an app does first.
if (args is ["start"])
{
    Console.WriteLine(await Text(Api.Known["one"]));
    return;
}

await Print();
foreach (var number in Enumerable.Range(0, 300))
    Api.Known[$"known{number}"] = Parser.Parse($"{{ ware(id: {number}) {{ name }} }}");
Api.Known["one"].Definitions.RemoveAt(1);
((GraphQLObjectTypeDefinition)Api.Schema.Definitions[0]).Fields!.Items.Reverse();
GC.Collect();
await Print();

static async Task Print()
{
    Console.WriteLine($"{Api.Known.Count} {Api.Schema.Definitions.Count} {Api.Schema.Definitions[3].Location}");
    foreach (var name in new[] { "one", "many" })
    {
        var found = new Names.Found();
        await new Names().VisitAsync(Api.Known[name], found);
        Console.WriteLine(string.Join(' ', found.Fields));
        Console.WriteLine(await Text(Api.Known[name]));
    }
    Console.WriteLine(await Text(Api.Schema));
}

static async Task<string> Text(ASTNode node)
{
    var text = new StringWriter { NewLine = "\n" };
    await new SDLPrinter().PrintAsync(node, text);
    return text.ToString();
}
