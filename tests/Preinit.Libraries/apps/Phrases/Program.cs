using System.Globalization;
using Humanizer;
using Phrases;

// Timed: what an app does first.
if (args is ["start"])
{
    Console.WriteLine($"{Wording.Numbers[21]} {"bus".Pluralize()}");
    return;
}

var british = CultureInfo.InvariantCulture;
Print();
Wording.Plurals["goose"] = "goose".Pluralize();
Wording.Numbers.AddRange(Enumerable.Range(300, 700).Select(n => n.ToWords(british)));
GC.Collect();
Print();

void Print()
{
    Console.WriteLine($"{Wording.Numbers.Count} {Wording.Numbers[^1]} {Wording.Numbers.Sum(n => n.Length)}");
    Console.WriteLine(string.Join(' ', Wording.Plurals.Select(p => $"{p.Key}/{p.Value}/{p.Value.Singularize()}")));
    Console.WriteLine(string.Join(' ', Wording.Titles));
    Console.WriteLine($"{21.Ordinalize(british)} {1_234.ToOrdinalWords(british)} {TimeSpan.FromMinutes(95).Humanize(2, british)} {"case".ToQuantity(3)} {1999.ToRoman()} {"a long text".Truncate(7)}");
}
