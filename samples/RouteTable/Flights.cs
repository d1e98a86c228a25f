using Preinit;

namespace RouteTable;

/// <summary>All ways between all places. To find them takes some seventy million steps, which are taken at publish.</summary>
[Preinitialize]
static class Flights
{
    public static readonly RoutingTable Table = new(PlaceReader.Read(), range: 3_000);
}
