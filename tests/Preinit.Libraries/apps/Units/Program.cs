using System.Globalization;
using UnitsNet;
using UnitsNet.Units;
using Units;

// Timed: what an app does first.
if (args is ["start"])
{
    Console.WriteLine(Measures.Distances["mile"].ToUnit(Measures.Preferred));
    return;
}

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Print();
Measures.Distances["furlong"] = Length.FromYards(220);
Measures.Mixed.AddRange(Enumerable.Range(0, 1_000).Select(n => (IQuantity)Power.FromWatts(n)));
Measures.UnitsOf["Own"] = 1;
GC.Collect();
Print();

static void Print()
{
    Console.WriteLine(string.Join(' ', Measures.Distances.Select(d => $"{d.Key}={d.Value.ToUnit(Measures.Preferred)}")));
    Console.WriteLine($"{Measures.Mixed.Count} {string.Join(' ', Measures.Mixed.Take(5))} {Measures.Mixed[1].As(TemperatureUnit.DegreeCelsius):0.00}");
    Console.WriteLine($"{Measures.UnitsOf.Count} {Measures.UnitsOf.Values.Sum()} {Measures.UnitsOf["Length"]}");
    Console.WriteLine($"{Measures.Parsed.Meters:0.000} {Quantity.Parse(typeof(Mass), "2 kg")} {UnitConverter.Convert(1, LengthUnit.Mile, LengthUnit.Meter)} {Length.GetAbbreviation(LengthUnit.Yard)}");
}
