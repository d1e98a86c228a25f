namespace TinyLisp;

/// <summary>Pairs, and whether things are the same.</summary>
static class Lists
{
    public static void AddTo(World world)
    {
        world.Define("cons", 2, 2, a => new Pair(a[0], a[1]));
        world.Define("car", 1, 1, a => a[0] is null ? null : Cell(a[0]).Head);
        world.Define("cdr", 1, 1, a => a[0] is null ? null : Cell(a[0]).Tail);
        world.Define("setcar", 2, 2, a => Cell(a[0]).Head = a[1]);
        world.Define("setcdr", 2, 2, a => Cell(a[0]).Tail = a[1]);
        world.Define("list", 0, int.MaxValue, a => Pair.ListOf(a));
        world.Define("consp", 1, 1, a => world.Truth(a[0] is Pair));
        world.Define("null", 1, 1, a => world.Truth(a[0] is null));
        world.Define("eq", 2, 2, a => world.Truth(ReferenceEquals(a[0], a[1])));
        world.Define("equal", 2, 2, a => world.Truth(AreEqual(a[0], a[1])));
    }

    static Pair Cell(object? value) => value as Pair ?? throw new LispException($"{Printer.Print(value)} is no list");

    static bool AreEqual(object? a, object? b)
    {
        for (; a is Pair x && b is Pair y; (a, b) = (x.Tail, y.Tail))
        {
            if (!AreEqual(x.Head, y.Head))
                return false;
        }

        return Equals(a, b);
    }
}
