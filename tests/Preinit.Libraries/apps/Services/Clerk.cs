using Microsoft.Extensions.Options;

namespace Services;

sealed class Clerk(IOptions<ShopOptions> options, Ledger ledger) : IClerk
{
    public string Greet(string customer) => $"Welcome to {options.Value.Name}, {customer}: number {ledger.Enter(customer)}";
}
