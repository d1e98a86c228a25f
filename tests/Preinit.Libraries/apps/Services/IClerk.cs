namespace Services;

interface IClerk
{
    string Greet(string customer);
}
