namespace OrderFunction;

/// <summary>Where an order goes, as far as it matters here.</summary>
sealed record Address(string Country, string PostalCode);
