namespace Heap.Concepts;

[Preinitialize]
static class Generics
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly Box<int> Ints = new(1);
    static readonly Box<string> Strings = new(new string('b', 2));
    static readonly Box<Box<(string, int)[]>> Nested = new(new([(new string('n', 1), 2)]));
    static readonly Box<int>.Inside<string> Inside = new(3, new string('i', 3));
    static readonly List<(string Name, int Value)> Tuples = [(new string('l', 1), 1), (new string('l', 2), 2)];
    static readonly Dictionary<string, List<KeyValuePair<int, string?[]>>> Deep = new() { ["k"] = [new(1, ["v", null])] };
    static readonly IPair Derived = new PairOf<DayOfWeek, Guid?> { A = DayOfWeek.Tuesday, B = null };
    static readonly Tree<string> Root = new("root", [new("left", []), new("right", [new("leaf", [])])]);

    public static void Print()
    {
        WriteLine($"{Ints} {Strings} {Nested.Value.Value[0]} {Inside} {Derived}");
        Tuples.Add(("added", 3));
        WriteLine(string.Join(" ", Tuples));
        WriteLine($"{Deep["k"][0].Key} {Deep["k"][0].Value[0]} {Deep["k"][0].Value[1] == null}");
        WriteLine(string.Join(" ", Root.All()));
        WriteLine(new Box<int>(5).GetType() == Ints.GetType());
    }

    class Box<T>(T value)
    {
        public T Value => value;
        public override string ToString() => $"{typeof(T).Name}:{value}";

        public class Inside<U>(T outer, U own)
        {
            public override string ToString() => $"{outer}/{own}/{typeof(T).Name}/{typeof(U).Name}";
        }
    }

    interface IPair;

    class PairBase<X> : IPair { public required X A; }

    class PairOf<X, Y> : PairBase<X>
    {
        public Y? B;
        public override string ToString() => $"{A} {B == null}";
    }

    class Tree<T>(T value, List<Tree<T>> children)
    {
        public IEnumerable<T> All() => children.SelectMany(c => c.All()).Prepend(value);
    }
}
