namespace Heap.Concepts;

[Preinitialize]
static class ArrayBounds
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly int[,] Shifted = CreateShifted();
    static readonly Array ShiftedStrings = CreateStrings();

    public static void Print()
    {
        WriteLine($"{Shifted.GetLowerBound(0)}..{Shifted.GetUpperBound(0)} {Shifted.GetLowerBound(1)}..{Shifted.GetUpperBound(1)} {Shifted[-1, 5]} {Shifted[0, 7]}");
        WriteLine($"{ShiftedStrings.GetType()} {ShiftedStrings.GetLowerBound(0)} {ShiftedStrings.GetValue(3)} {ShiftedStrings.GetValue(4)}");
    }

    static int[,] CreateShifted()
    {
        var array = (int[,])Array.CreateInstance(typeof(int), [2, 3], [-1, 5]);
        array[-1, 5] = 10;
        array[0, 7] = 20;
        return array;
    }

    static Array CreateStrings()
    {
        var array = Array.CreateInstance(typeof(string), [2], [3]);
        array.SetValue(new string('q', 2), 3);
        array.SetValue(new string('r', 2), 4);
        return array;
    }
}
