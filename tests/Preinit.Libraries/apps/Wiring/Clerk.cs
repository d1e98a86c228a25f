namespace Wiring;

public sealed class Clerk(Ledger ledger) : IClerk
{
    public string Greet(string customer) => $"Welcome, {customer}: number {ledger.Enter(customer)}";
}
