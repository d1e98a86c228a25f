namespace Wiring;

public sealed class Ledger
{
    readonly Dictionary<string, int> visits = new(StringComparer.Ordinal);

    public int Total => visits.Values.Sum();

    public int Enter(string customer) => visits[customer] = visits.GetValueOrDefault(customer) + 1;
}
