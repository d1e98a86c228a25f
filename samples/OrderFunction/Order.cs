namespace OrderFunction;

/// <summary>The event that the function is called with.</summary>
sealed record Order(string Id, Address ShipTo, IReadOnlyList<OrderLine> Lines);
