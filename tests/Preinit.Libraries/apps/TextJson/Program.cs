using System.Text.Json;
using System.Text.Json.Nodes;
using TextJson;

// Timed: what an app does first.
if (args is ["start"])
{
    Console.WriteLine(JsonSerializer.Serialize(Orders.All[0], Orders.Contract));
    return;
}

Print();
Orders.All[0].Lines["scone"] = new() { Count = 3, Price = 1.25m, Options = { "jam", "cream" } };
Orders.All[1].Note = "no bell";
Orders.All.AddRange(Enumerable.Range(3, 2_000).Select(n => Orders.All[0] with { Number = n, Customer = $"C{n}" }));
Trees.Settings["limits"]!["size"] = 7;
Trees.Settings["limits"]!.AsObject().Remove("none");
Trees.Settings["hosts"]!.AsArray().Add("c.example");
Trees.Settings["added"] = new JsonObject { ["deep"] = new JsonArray(1, "two", null) };
foreach (var number in Enumerable.Range(0, 2_000))
    Trees.Squares.Add(number);
Trees.Squares.RemoveAt(3);
Warm.Read.Options.Add("y");
GC.Collect();
Print();

static void Print()
{
    Console.WriteLine(Orders.Written);
    Console.WriteLine(string.Join('\n', Orders.All.Take(3).Select(o => JsonSerializer.Serialize(o, Orders.Contract))));
    Console.WriteLine($"{Orders.All.Count} {JsonSerializer.SerializeToUtf8Bytes(Orders.All, Orders.Context.ListOrder).Length}");
    Console.WriteLine(JsonSerializer.Deserialize("""{"number":5,"customer":"E","lines":{},"shipping":"nextDay"}""", Orders.Contract));
    Console.WriteLine(string.Join(' ', Orders.Contract.Properties.Select(p => $"{p.Name}:{p.PropertyType.Name}")));
    Console.WriteLine($"{ReferenceEquals(Orders.Contract, OrderContext.Default.Order)} {Orders.Context.Options.IsReadOnly}");
    Console.WriteLine(Trees.Settings.ToJsonString(new() { WriteIndented = true }));
    Console.WriteLine($"{Trees.Settings["limits"]!["ratio"]!.GetValue<double>()} {Trees.Settings["hosts"]![1]!.GetPath()} {Trees.Settings["text"]}");
    Console.WriteLine($"{Trees.Squares.Count} {Trees.Squares.Sum(n => n!.GetValue<int>())} {Trees.Squares[3]} {Trees.Squares[^1]!.Parent == Trees.Squares}");
    Console.WriteLine(JsonNode.DeepEquals(Trees.Settings, Trees.Settings.DeepClone()));
    Console.WriteLine($"{Warm.Written} {JsonSerializer.Serialize(Warm.Read, Warm.Options)}");
}
