using JsonTrees;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

// Timed: what an app does first.
if (args is ["start"])
{
    Console.WriteLine(Trees.Menu["restaurant"]!["name"]);
    return;
}

Print();
Trees.Dishes["Soup"]["price"] = 6.95m;
Trees.Dishes["Soup"]["note"] = "of the day";
((JArray)Trees.Menu["menu"]!).Add(new JObject { ["id"] = 4, ["name"] = "Tea", ["price"] = 2.2, ["tags"] = new JArray("warm"), ["allergens"] = new JArray() });
Trees.Menu["restaurant"]!["closed"]!.Replace("Mondays");
Trees.Menu.Property("big")!.Remove();
Trees.Menu.AddFirst(new JProperty("version", 2));
foreach (var number in Enumerable.Range(0, 3_000))
    Trees.Numbers.Add(number);
Trees.Numbers.RemoveAt(5);
Warm.Sample.Tags.Add("burnt");
Warm.Sample.Note = "added";
GC.Collect();
Print();

static void Print()
{
    Console.WriteLine(Trees.Menu.ToString(Formatting.Indented));
    Console.WriteLine(string.Join(", ", Trees.Menu.SelectTokens("$.menu[?(@.price > 5)].name")));
    Console.WriteLine(string.Join(", ", Trees.Menu.Descendants().OfType<JValue>().Select(v => $"{v.Path}:{v.Type}")));
    Console.WriteLine(ReferenceEquals(Trees.Dishes["Soup"], Trees.Menu["menu"]![0]));
    Console.WriteLine($"{((IJsonLineInfo)Trees.Dishes["Soup"]).LineNumber} {Trees.Dishes["Soup"].Parent!.Path} {Trees.Dishes["Soup"].ContainsKey("price")}");
    Console.WriteLine($"{Trees.Numbers.Count} {Trees.Numbers.Sum(n => (long)n)} {Trees.Numbers[5]}");
    Console.WriteLine(JToken.DeepEquals(Trees.Menu, Trees.Menu.DeepClone()));
    Console.WriteLine(Trees.Menu.ToObject<Dictionary<string, object>>()!.Count);
    Console.WriteLine($"{Warm.Written} {JsonConvert.SerializeObject(Warm.Sample, Warm.Settings)}");
    Console.WriteLine(JsonConvert.DeserializeObject<Dish>("""{"id":7,"name":"Jam","price":1,"tags":["sweet"]}""", Warm.Settings)!.Tags[0]);
    Console.WriteLine(Trees.Dishes["Pie & mash"].ToObject<Dish>()!.Price);
}
