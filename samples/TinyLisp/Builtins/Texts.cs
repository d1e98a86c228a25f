using System.Globalization;

namespace TinyLisp;

/// <summary>Strings, and what is printed.</summary>
static class Texts
{
    public static void AddTo(World world)
    {
        world.Define("stringp", 1, 1, a => world.Truth(a[0] is string));
        world.Define("concat", 0, int.MaxValue, a => string.Concat(a.Select(Text)));
        world.Define("string-length", 1, 1, a => (long)Text(a[0]).Length);
        world.Define("substring", 3, 3, a => Part(Text(a[0]), Arithmetic.Number(a[1]), Arithmetic.Number(a[2])));
        world.Define("number-to-string", 1, 1, a => Arithmetic.Number(a[0]).ToString(CultureInfo.InvariantCulture));
        world.Define("print-to-string", 1, 1, a => Printer.Print(a[0]));
        world.Define("princ", 1, 1, a =>
        {
            Console.Write(a[0] as string ?? Printer.Print(a[0]));
            return a[0];
        });
        world.Define("print", 1, 1, a =>
        {
            Console.WriteLine(Printer.Print(a[0]));
            return a[0];
        });
    }

    public static string Text(object? value) => value as string ?? throw new LispException($"{Printer.Print(value)} is no string");

    static string Part(string text, long start, long end) => start >= 0 && start <= end && end <= text.Length
        ? text[(int)start..(int)end]
        : throw new LispException($"{Printer.Print(text)} has no part from {start} to {end}");
}
