namespace Heap.Concepts;

[Preinitialize]
static class Delegates
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly Func<int, int> Static = Double;
    static readonly Counter Target = new();
    static readonly Func<int> Instance = Target.Next;
    static readonly Func<int, int> Lambda = x => x + 1;
    static readonly Func<int> Closure = MakeClosure(10);
    static readonly (Func<int> Add, Func<int> Read) SharedClosure = MakeShared();
    static readonly Action<List<string>> Multicast = First;
    static readonly Func<int, int> GenericInt = Same<int>;
    static readonly Func<string, string> GenericString = Same<string>;
    static readonly Func<string> GenericType = Holder<DayOfWeek>.Name;
    static readonly Func<string> GenericTypeShared = Holder<string>.Name;
    static readonly Func<object, string?> Virtual = new Counter().Describe;
    static readonly Func<string> OnStruct = new Point(1, 2).ToString;
    static readonly Func<int> Extension = new string('e', 4).CountLetters;
    static readonly Func<string> ToText = new object().ToString!;
    static readonly Converter Custom = x => x * 2.5;
    static readonly Comparison<string> Compare = string.CompareOrdinal;
    static readonly Func<int, Func<int, int>> Curried = a => b => a * b;
    static readonly Dictionary<string, Func<int, int, int>> Table = new() { ["+"] = (a, b) => a + b, ["-"] = (a, b) => a - b };

    static Delegates() => Multicast += Second;

    public static void Print()
    {
        WriteLine($"{Static(4)} {Instance()} {Instance()} {Target.Count} {ReferenceEquals(Instance.Target, Target)}");
        WriteLine($"{Lambda(1)} {Closure()} {Closure()} {SharedClosure.Add()} {SharedClosure.Add()} {SharedClosure.Read()}");
        var calls = new List<string>();
        Multicast(calls);
        WriteLine(string.Join(' ', calls));
        WriteLine(Multicast.GetInvocationList().Length);
        WriteLine($"{GenericInt(5)} {GenericString("s")} {GenericType()} {GenericTypeShared()} {Virtual("v")} {OnStruct()} {Extension()} {ToText()}");
        WriteLine(FormattableString.Invariant($"{Custom(2)} {Compare("a", "b") < 0} {Curried(6)(7)} {Table["+"](1, 2)} {Table["-"](1, 2)}"));
        WriteLine($"{Static == Double} {Instance == Target.Next} {Static.Method.Name} {Table["+"].Method == Table["-"].Method}");
    }

    delegate double Converter(int value);

    static int Double(int x) => 2 * x;
    static T Same<T>(T value) => value;
    static void First(List<string> calls) => calls.Add("first");
    static void Second(List<string> calls) => calls.Add("second");

    static Func<int> MakeClosure(int start) => () => start++;

    static (Func<int>, Func<int>) MakeShared()
    {
        var count = 0;
        return (() => ++count, () => count);
    }

    static class Holder<T> { public static string Name() => typeof(T).Name; }

    record struct Point(int X, int Y);

    class Base { public virtual string Describe(object o) => "base"; }

    sealed class Counter : Base
    {
        public int Count;
        public int Next() => ++Count;
        public override string Describe(object o) => $"derived {o}";
    }
}

static class TextExtensions
{
    public static int CountLetters(this string text) => text.Length;
}
