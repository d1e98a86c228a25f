using Preinit;
using UnitsNet;
using UnitsNet.Units;

namespace Units;

/// <summary>Quantities, and what the library knows of all quantities and units.</summary>
[Preinitialize]
static class Measures
{
    public static readonly Dictionary<string, Length> Distances = new(StringComparer.Ordinal)
    {
        ["mile"] = Length.FromMiles(1), ["marathon"] = Length.FromKilometers(42.195), ["ell"] = Length.FromInches(45),
    };

    public static readonly List<IQuantity> Mixed = [Mass.FromPounds(3), Temperature.FromDegreesFahrenheit(451), Speed.FromKnots(12), Information.FromMebibytes(3)];
    public static readonly SortedDictionary<string, int> UnitsOf = new(Quantity.Infos.ToDictionary(i => i.Name, i => i.UnitInfos.Length), StringComparer.Ordinal);
    public static readonly Length Parsed = Length.Parse("12.25 ft", System.Globalization.CultureInfo.InvariantCulture);
    public static readonly LengthUnit Preferred = UnitParser.Default.Parse<LengthUnit>("km", System.Globalization.CultureInfo.InvariantCulture);
}
