namespace RouteTable;

/// <summary>A way, as the service answers.</summary>
sealed record Route(IReadOnlyList<string> Landings, int Kilometres);
