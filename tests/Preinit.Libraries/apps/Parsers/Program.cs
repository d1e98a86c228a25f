using System.Globalization;
using Parsers;
using Sprache;

// Timed: what an app does first.
if (args is ["start"])
{
    Console.WriteLine(Formula.Sum.End().Parse("root(2 * 8) + twice( x ) / 5"));
    return;
}

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Print();
Formula.Functions["half"] = x => x / 2;
Formula.Variables["x"] = 50;
foreach (var number in Enumerable.Range(0, 1_000))
    Formula.Results[$"{number} * x"] = Formula.Sum.Parse($"{number} * x");
GC.Collect();
Print();
Console.WriteLine(Formula.Sum.Parse("half(x) + twice(half(1))"));

static void Print()
{
    Console.WriteLine($"{Formula.Results.Count} {Formula.Results.Values.Sum()} {Formula.Results["1 + 2 * 3"]} {Formula.Results["twice(pi) - x"]}");
    Console.WriteLine(Formula.Sum.End().Parse("root(2 * 8) + twice( x ) / 5"));
    Console.WriteLine(Formula.Sum.End().TryParse("1 + ").ToString());
    Console.WriteLine(string.Join(' ', Formula.Functions.Select(f => $"{f.Key}:{f.Value(9)}")));
}
