namespace Wiring;

public sealed class Visit(IClerk clerk)
{
    public string Greeting => clerk.Greet("visitor");
}
