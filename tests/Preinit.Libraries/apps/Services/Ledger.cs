namespace Services;

/// <summary>A singleton with a state.</summary>
sealed class Ledger
{
    readonly Dictionary<string, int> _visits = new(StringComparer.OrdinalIgnoreCase);

    public int Total => _visits.Values.Sum();

    public int Enter(string customer) => _visits[customer] = _visits.GetValueOrDefault(customer) + 1;
}
