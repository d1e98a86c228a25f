namespace Services;

/// <summary>Made anew for each scope.</summary>
sealed class Visit(IEnumerable<IClerk> clerks, Ledger ledger) : IDisposable
{
    public string Greeting => clerks.Last().Greet("visitor");

    public void Dispose() => ledger.Enter("gone");
}
