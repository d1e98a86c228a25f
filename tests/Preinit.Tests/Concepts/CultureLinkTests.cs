using System.Globalization;
using System.Text;

namespace Preinit.Tests;

/// <summary>Cultures, time zones and encodings: those that the framework keeps are linked, those of the program are copied.</summary>
public class CultureLinkTests
{
    static readonly Dictionary<string, Func<object>> Linked = new()
    {
        ["culture"] = () => CultureInfo.GetCultureInfo("de-DE"),
        ["neutral culture"] = () => CultureInfo.GetCultureInfo("fr"),
        ["its parent"] = () => CultureInfo.GetCultureInfo("de-DE").Parent,
        ["number format"] = () => CultureInfo.GetCultureInfo("de-DE").NumberFormat,
        ["date format"] = () => CultureInfo.GetCultureInfo("ja-JP").DateTimeFormat,
        ["text rules"] = () => CultureInfo.GetCultureInfo("tr-TR").TextInfo,
        ["comparing rules"] = () => CultureInfo.GetCultureInfo("sv-SE").CompareInfo,
        ["comparing rules by name"] = () => CompareInfo.GetCompareInfo("sv-SE"),
        ["calendar"] = () => CultureInfo.GetCultureInfo("th-TH").Calendar,
        ["invariant number format"] = () => NumberFormatInfo.InvariantInfo,
        ["invariant date format"] = () => DateTimeFormatInfo.InvariantInfo,
        ["time zone"] = () => TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"),
        ["UTC"] = () => TimeZoneInfo.Utc,
        ["UTF-32"] = () => Encoding.UTF32,
        ["encoding by name"] = () => Encoding.GetEncoding("utf-16BE"),
        ["code page"] = () => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
        ["double-byte code page"] = () => CodePagesEncodingProvider.Instance.GetEncoding(932)!,
    };

    public static TheoryData<string> Kinds => [.. Linked.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_is_linked(string kind) => CapturedGraph.AssertLinked(Linked[kind]());

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ja-JP")]
    [InlineData("ar-SA")]
    [InlineData("")]
    public void A_culture_of_the_program_is_copied(string name)
    {
        var date = new DateTime(2024, 2, 29, 13, 5, 7);
        foreach (var culture in (CultureInfo[])[new CultureInfo(name), new CultureInfo(name, useUserOverride: false), (CultureInfo)CultureInfo.GetCultureInfo(name).Clone()])
        {
            culture.NumberFormat.NumberDecimalSeparator = "!";
            _ = culture.DateTimeFormat.MonthNames;
            using var captured = CapturedGraph.Of(culture);
            foreach (var path in Enum.GetValues<RestorePath>())
            {
                var restored = captured.Restore<CultureInfo>(path);
                Assert.NotSame(culture, restored);
                Assert.Equal("1!50", restored.NumberFormat.PositiveSign.Length == 0 ? "" : 1.5.ToString("F2", restored));
                Assert.Equal(date.ToString("F", culture), date.ToString("F", restored));
                Assert.Equal(culture.TextInfo.ToUpper("i"), restored.TextInfo.ToUpper("i"));
                Assert.Equal(culture.CompareInfo.Compare("z", "ä"), restored.CompareInfo.Compare("z", "ä"));
                Assert.Equal(DateTime.TryParse(date.ToString("D", culture), culture, out var parsed), DateTime.TryParse(date.ToString("D", restored), restored, out var parsedAgain));
                Assert.Equal(parsed, parsedAgain);
                Assert.Equal(culture.Parent.Name, restored.Parent.Name);
                Assert.Equal(culture.EnglishName, restored.EnglishName);
            }
        }
    }

    [Fact]
    public void A_region_is_copied()
    {
        using var captured = CapturedGraph.Of(new RegionInfo("SE"));
        Assert.Equal("SEK", captured.Restore<RegionInfo>().ISOCurrencySymbol);
    }

    [Fact]
    public void A_time_zone_of_the_program_is_copied()
    {
        using var captured = CapturedGraph.Of(TimeZoneInfo.CreateCustomTimeZone("Own", TimeSpan.FromHours(3), "Own zone", "Own"));
        Assert.Equal(TimeSpan.FromHours(3), captured.Restore<TimeZoneInfo>().BaseUtcOffset);
    }

    [Fact]
    public void The_local_time_zone_is_linked() => CapturedGraph.AssertLinked(TimeZoneInfo.Local);

    [Fact]
    public void The_current_region_is_refused() =>
        Assert.StartsWith("PREINIT3019 ", Assert.Single(CapturedGraph.Refusals(new object[] { RegionInfo.CurrentRegion })), StringComparison.Ordinal);

    /// <summary>Whatever the program has made current when the image is restored.</summary>
    [Fact]
    public void The_culture_of_the_user_is_linked()
    {
        var user = CultureInfo.CurrentCulture;
        foreach (var part in (object[])[user, user.NumberFormat, user.DateTimeFormat, user.TextInfo, user.CompareInfo, user.Calendar])
        {
            using var captured = CapturedGraph.Of(new[] { part });
            try
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ja-JP");
                Assert.Same(part, captured.Restore<object[]>()[0]);
            }
            finally
            {
                CultureInfo.CurrentCulture = user;
            }
        }
    }
}
