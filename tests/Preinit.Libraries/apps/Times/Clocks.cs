using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;
using Preinit;

namespace Times;

/// <summary>The time zones and formats of an app that plans meetings: all zones are read from the library's embedded database.</summary>
[Preinitialize]
static class Clocks
{
    public static readonly IDateTimeZoneProvider Provider = DateTimeZoneProviders.Tzdb;

    public static readonly Dictionary<string, DateTimeZone> Zones = Provider.Ids.ToDictionary(id => id, id => Warmed(Provider[id]), StringComparer.Ordinal);

    /// <summary>The biggest city of each country, by the country's code.</summary>
    public static readonly SortedDictionary<string, string> Countries = new(TzdbDateTimeZoneSource.Default.ZoneLocations!
        .GroupBy(l => l.CountryCode).ToDictionary(g => g.Key, g => g.First().ZoneId), StringComparer.Ordinal);

    public static readonly ZonedDateTimePattern Written =
        ZonedDateTimePattern.CreateWithInvariantCulture("ddd, d MMM yyyy HH:mm:ss.FFF o<g> z", Provider);
    public static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("dd/MM/uuuu");
    public static readonly PeriodPattern Lasting = PeriodPattern.NormalizingIso;
    public static readonly List<ZonedDateTime> Meetings = [Meeting(2026, 3, 29, 1, 30, "Europe/London"), Meeting(2024, 2, 29, 23, 59, "Asia/Kolkata")];

    public static ZonedDateTime Meeting(int year, int month, int day, int hour, int minute, string zone) =>
        new LocalDateTime(year, month, day, hour, minute).InZoneLeniently(Zones[zone]);

    /// <summary>A zone computes and caches the intervals that it is asked for.</summary>
    static DateTimeZone Warmed(DateTimeZone zone)
    {
        zone.GetZoneInterval(Instant.FromUtc(2026, 1, 1, 0, 0));
        zone.GetZoneInterval(Instant.FromUtc(2026, 7, 1, 0, 0));
        return zone;
    }
}
