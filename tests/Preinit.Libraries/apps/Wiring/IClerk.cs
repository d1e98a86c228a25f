namespace Wiring;

public interface IClerk
{
    string Greet(string customer);
}
