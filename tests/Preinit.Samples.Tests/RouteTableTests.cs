using RouteTable;

namespace Preinit.Samples.Tests;

public class RouteTableTests
{
    static readonly Dictionary<string, Place> s_places = PlaceReader.Read().ToDictionary(p => p.Name);

    [Fact]
    public void Distances_are_those_on_the_globe()
    {
        Assert.InRange(s_places["Berlin"].DistanceTo(s_places["Paris"]), 860, 900);
        Assert.InRange(s_places["Auckland"].DistanceTo(s_places["Madrid"]), 19_000, 20_100);
        Assert.Equal(0, s_places["Lima"].DistanceTo(s_places["Lima"]));
    }

    [Theory]
    [InlineData("Berlin", "Paris")]
    [InlineData("Berlin", "Tokyo")]
    [InlineData("London", "Auckland")]
    [InlineData("Honolulu", "Johannesburg")]
    [InlineData("Lima", "Lima")]
    public void A_way_lands_where_it_must_and_is_as_long_as_its_parts(string from, string to)
    {
        var route = Flights.Table.Find(from, to)!;

        Assert.Equal((from, to), (route.Landings[0], route.Landings[^1]));
        var parts = route.Landings.Zip(route.Landings.Skip(1), (a, b) => s_places[a].DistanceTo(s_places[b])).ToArray();
        Assert.All(parts, part => Assert.InRange(part, 0, 3_000));
        Assert.Equal(parts.Sum(), route.Kilometres);
    }

    /// <summary>Another algorithm, for all places from one.</summary>
    [Fact]
    public void Ways_are_the_shortest()
    {
        var start = s_places["Berlin"];
        var open = new PriorityQueue<Place, int>([(start, 0)]);
        var known = new Dictionary<Place, int>();
        while (open.TryDequeue(out var place, out var kilometres))
        {
            if (!known.TryAdd(place, kilometres))
                continue;
            foreach (var next in s_places.Values)
            {
                if (place.DistanceTo(next) is var part && part <= 3_000 && !known.ContainsKey(next))
                    open.Enqueue(next, kilometres + part);
            }
        }

        Assert.Equal(s_places.Count, Flights.Table.PlaceCount);
        foreach (var place in s_places.Values)
            Assert.Equal(known.TryGetValue(place, out var kilometres) ? kilometres : null, Flights.Table.Find("Berlin", place.Name)?.Kilometres);
    }

    [Fact]
    public void Names_are_found_in_any_case() => Assert.Equal("Berlin", Flights.Table.Find("berlin", "PARIS")!.Landings[0]);

    [Fact]
    public void Of_what_is_not_known_there_is_no_way() => Assert.Null(Flights.Table.Find("Berlin", "Atlantis"));
}
