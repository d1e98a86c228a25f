namespace RouteTable;

/// <summary>
/// The shortest way from every place to every other for an aircraft that has to land after so many kilometres: for each two places, how far it is and where to
/// land first (Floyd and Warshall, 1962).
/// </summary>
sealed class RoutingTable
{
    const int Unreachable = int.MaxValue / 2;

    readonly Place[] _places;
    readonly Dictionary<string, int> _numbers;
    readonly int[] _kilometres;
    readonly short[] _next;

    public RoutingTable(Place[] places, int range)
    {
        var count = places.Length;
        _places = places;
        _numbers = new(count, StringComparer.OrdinalIgnoreCase);
        _kilometres = new int[count * count];
        _next = new short[count * count];
        for (var from = 0; from < count; from++)
        {
            _numbers.Add(places[from].Name, from);
            for (var to = 0; to < count; to++)
            {
                var distance = places[from].DistanceTo(places[to]);
                _kilometres[from * count + to] = distance <= range ? distance : Unreachable;
                _next[from * count + to] = (short)to;
            }
        }

        for (var via = 0; via < count; via++)
            for (var from = 0; from < count; from++)
                Shorten(from, via);
    }

    public int PlaceCount => _places.Length;

    /// <summary>Returns null if one of the places is not known, or there is no way.</summary>
    public Route? Find(string from, string to)
    {
        if (!_numbers.TryGetValue(from, out var start) || !_numbers.TryGetValue(to, out var end)
            || _kilometres[start * _places.Length + end] is var kilometres && kilometres == Unreachable)
            return null;

        var landings = new List<string> { _places[start].Name };
        for (var place = start; place != end; landings.Add(_places[place].Name))
            place = _next[place * _places.Length + end];
        return new(landings, kilometres);
    }

    void Shorten(int from, int via)
    {
        var toVia = _kilometres[from * _places.Length + via];
        if (toVia == Unreachable)
            return;

        var ways = _kilometres.AsSpan(from * _places.Length, _places.Length);
        var others = _kilometres.AsSpan(via * _places.Length, _places.Length);
        for (var to = 0; to < ways.Length; to++)
        {
            if (toVia + others[to] < ways[to])
            {
                ways[to] = toVia + others[to];
                _next[from * _places.Length + to] = _next[from * _places.Length + via];
            }
        }
    }
}
