using System.Globalization;
using System.Text;

namespace Links.Concepts;

[Preinitialize]
static class Cultures
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly object[] Captured = Current();
    static readonly CultureInfo Own = new("fr-FR") { NumberFormat = { NumberDecimalSeparator = "·" } };
    static readonly CultureInfo Clone = (CultureInfo)CultureInfo.GetCultureInfo("tr-TR").Clone();
    static readonly StringComparer Swedish = StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true);
    static readonly SortedDictionary<string, int> Sorted = new(Swedish) { ["ö"] = 3, ["z"] = 1, ["ä"] = 2 };
    static readonly TimeZoneInfo OwnZone = TimeZoneInfo.CreateCustomTimeZone("Own", TimeSpan.FromHours(3), "Own zone", "Own");
    static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    static object[] Current() =>
    [
        CultureInfo.GetCultureInfo("de-DE"), CultureInfo.GetCultureInfo("de-DE").NumberFormat, CultureInfo.GetCultureInfo("ja-JP").DateTimeFormat,
        CultureInfo.GetCultureInfo("tr-TR").TextInfo, CultureInfo.GetCultureInfo("sv-SE").CompareInfo, CultureInfo.GetCultureInfo("th-TH").Calendar,
        CultureInfo.GetCultureInfo("fr-CA").Parent, NumberFormatInfo.InvariantInfo, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), TimeZoneInfo.Utc,
        Encoding.UTF32, CodePagesEncodingProvider.Instance.GetEncoding(437)!,
    ];

    public static void Print()
    {
        var now = Current();
        for (var i = 0; i < now.Length; i++)
            WriteLine($"{i} {now[i]} {ReferenceEquals(now[i], Captured[i])}");
        var date = new DateTime(2024, 2, 29, 13, 5, 7);
        WriteLine($"{1234.5.ToString("N2", Own)} {date.ToString("F", Own)} {Own.Parent} {Own.EnglishName} {Own.CompareInfo.Name}");
        WriteLine($"{Clone.TextInfo.ToUpper("i")} {date.ToString("D", Clone)} {DateTime.Parse("29.02.2024", Clone) == date.Date}");
        WriteLine($"{string.Join(' ', Sorted.Keys)} {Swedish.Equals("Ä", "ä")} {OwnZone.BaseUtcOffset} {Western.GetString([0x80, 0xE4])}");
        WriteLine(TimeZoneInfo.ConvertTimeFromUtc(date, (TimeZoneInfo)Captured[8]).ToString("O"));
    }
}
