using NodaTime.TimeZones;

namespace RouteTable;

/// <summary>
/// Reads places from the time zone database, which is in the package <c>NodaTime</c>: it has some four hundred cities, islands and research stations, with
/// their coordinates. Their names are the last parts of the names of the zones.
/// </summary>
static class PlaceReader
{
    public static Place[] Read() =>
    [
        .. (TzdbDateTimeZoneSource.Default.ZoneLocations ?? throw new InvalidDataException("The time zone database has no places."))
            .Select(l => new Place(l.ZoneId[(l.ZoneId.LastIndexOf('/') + 1)..], l.CountryName, l.Latitude, l.Longitude))
            .DistinctBy(p => p.Name)
            .OrderBy(p => p.Name, StringComparer.Ordinal),
    ];
}
