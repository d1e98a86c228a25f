namespace Heap.Concepts;

[Preinitialize]
static class TypeObjects
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly Type[] Types =
    [
        typeof(int), typeof(string), typeof(List<>), typeof(List<int>), typeof(Dictionary<string, Hidden[]>), typeof(Hidden), typeof(int[]), typeof(int[,]),
        typeof(string[][]), typeof(int*), typeof(void), typeof(Console), typeof(Generic<>), typeof(Generic<int>.Inner), typeof(DayOfWeek?), typeof(Action<,>),
        typeof(Channels<>),
    ];

    public static void Print()
    {
        foreach (var type in Types)
            WriteLine(type);
        WriteLine($"{Types[0] == typeof(int)} {Types[5] == typeof(Hidden)} {Types[2] == typeof(List<>)} {Types[4].GetGenericArguments()[1].GetElementType() == typeof(Hidden)}");
    }

    sealed class Hidden;
    class Generic<T> { public class Inner; }

    /// <summary>Derived from a type over its own parameter, of an assembly that nothing else is of.</summary>
    class Channels<T> : List<System.Threading.Channels.Channel<T>>;
}
