namespace Heap.Concepts;

[Preinitialize]
static class Arrays
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly bool[] Bools = [true, false, true];
    static readonly byte[] Bytes = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];
    static readonly char[] Chars = [.. "arrays"];
    static readonly double[] Doubles = [1, 0.1, double.NaN, double.NegativeInfinity];
    static readonly decimal[] Decimals = [1.1m, -2.2m];
    static readonly DayOfWeek[] Enums = [DayOfWeek.Sunday, DayOfWeek.Saturday];
    static readonly int?[] Nullables = [1, null, 3];
    static readonly Guid[] Guids = [Guid.Empty, new(7, 8, 9, new byte[8])];
    static readonly int[] None = new int[0];
    static readonly string[] NoStrings = new string[0];
    static readonly string?[] Holes = ["a", null, "c"];
    static readonly object[] Mixed = ["text", 1, new int[] { 2, 3 }, Bytes];
    static readonly object[] Covariant = new string[] { "really", "strings" };
    static readonly IComparable[] Interfaces = [1, "two", 3.0];
    static readonly (string Name, int Value)[] Tuples = [("one", 1), ("two", 2)];
    static readonly Entry[] Structs = [new(1, new string('s', 1), [1]), default, new(3, new string('s', 3), [1, 2, 3])];
    static readonly int[][] Jagged = [[1], [], [1, 2, 3]];
    static readonly string[][][] Deep = [[["a"], ["b", "c"]], []];
    static readonly int[,] Matrix = { { 1, 2, 3 }, { 4, 5, 6 } };
    static readonly string[,,] Cube = { { { "a", "b" }, { "c", "d" } } };
    static readonly Entry[,] StructMatrix = { { new(1, "x", []), new(2, "y", [2]) } };

    public static void Print()
    {
        foreach (var array in (Array[])[Bools, Bytes, Chars, Doubles, Decimals, Enums, Nullables, Guids, None, NoStrings, Holes, Mixed, Covariant,
            Interfaces, Tuples, Structs, Matrix, Cube, StructMatrix])
            WriteLine(FormattableString.Invariant($"{array.GetType()} {array.Length} {string.Join(" ", array.Cast<object?>())}"));
        WriteLine(string.Join("|", Jagged.Select(a => string.Join(",", a))));
        WriteLine($"{Deep[0][1][1]} {Deep[1].Length}");
        WriteLine($"{Matrix[1, 2]} {Matrix.GetLength(0)} {Matrix.GetLength(1)} {Cube[0, 1, 0]} {StructMatrix[0, 1].Numbers[0]}");
        WriteLine(ReferenceEquals(Mixed[3], Bytes));
        WriteLine(Structs[2].Numbers.Sum() + (Structs[1].Text ?? " none"));
        try { Covariant[0] = 1; } catch (ArrayTypeMismatchException) { WriteLine("covariance is checked"); }
    }

    record struct Entry(byte Id, string Text, int[] Numbers);
}
