using System.Globalization;

namespace OrderFunction;

/// <summary>The prices of all articles for one piece, in euros: all bolts there are, by thread, length, material and head.</summary>
static class PriceList
{
    static readonly decimal[] s_diameters = [2, 2.5m, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24];

    static readonly int[] s_lengths = [4, 5, 6, 8, 10, 12, 14, 16, 20, 25, 30, 35, 40, 45, 50, 60, 70, 80, 100, 120];

    public static Dictionary<string, decimal> Compute()
    {
        var prices = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var diameter in s_diameters)
            foreach (var length in s_lengths)
                foreach (var material in Material.All)
                    foreach (var head in Head.All)
                        prices.Add(string.Create(CultureInfo.InvariantCulture, $"M{diameter}x{length}-{material.Name}-{head.Name}"), Price(diameter, length, material, head));
        prices.TrimExcess();
        return prices;
    }

    static decimal Price(decimal diameter, int length, Material material, Head head)
    {
        var volume = 0.785m * diameter * diameter * (length + head.Mass * diameter) / 1_000; // cm³
        var grams = volume * material.Density;
        return Math.Round(grams / 1_000 * material.Price + head.Work + 0.004m, 4);
    }
}
