namespace TinyLisp;

/// <summary>Numbers. They are integers of 64 bits, and what does not fit is an error.</summary>
static class Arithmetic
{
    public static void AddTo(World world)
    {
        Add("+", (a, b) => checked(a + b));
        Add("*", (a, b) => checked(a * b));
        world.Define("-", 1, int.MaxValue, a => a.Length == 1 ? checked(-Number(a[0])) : Fold(a, (x, y) => checked(x - y)));
        world.Define("/", 2, 2, a => Number(a[0]) / Divisor(a[1]));
        world.Define("mod", 2, 2, a => Number(a[0]) % Divisor(a[1]));
        Compare("=", (a, b) => a == b);
        Compare("<", (a, b) => a < b);
        Compare(">", (a, b) => a > b);
        Compare("<=", (a, b) => a <= b);
        Compare(">=", (a, b) => a >= b);

        void Add(string name, Func<long, long, long> operation) => world.Define(name, 1, int.MaxValue, a => Fold(a, operation));
        void Compare(string name, Func<long, long, bool> relation) => world.Define(name, 2, 2, a => world.Truth(relation(Number(a[0]), Number(a[1]))));
    }

    public static long Number(object? value) => value is long number ? number : throw new LispException($"{Printer.Print(value)} is no number");

    static long Divisor(object? value) => Number(value) is var number && number != 0 ? number : throw new LispException("division by zero");

    static object Fold(object?[] numbers, Func<long, long, long> operation)
    {
        var result = Number(numbers[0]);
        for (var i = 1; i < numbers.Length; i++)
            result = operation(result, Number(numbers[i]));
        return result;
    }
}
