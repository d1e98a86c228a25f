namespace Heap.Concepts;

/// <summary>Static constructors that are precise run before the first use of anything; others at some time before a field is used.</summary>
static class Constructors
{
    public static bool Frozen => Precise.Frozen;

    public static void Print()
    {
        new Precise().Use();
        WriteLine($"{Relaxed.Value} {Precise.Log} {Derived.Combined} {Loop1.Value} {Loop2.Value}");
        WriteLine(Derived.Inherited());
    }

    [Preinitialize]
    sealed class Precise
    {
        public static readonly bool Frozen = Preinitialization.IsCapturing;
        public static string Log = "start";
        static Precise()
        {
            Log += " constructed";
            for (var i = 0; i < 3; i++)
                Log += i;
        }
        public void Use() => Log += " used";
    }

    [Preinitialize]
    static class Relaxed
    {
        public static readonly string Value = string.Concat("relaxed ", Unmarked.Value);
    }

    /// <summary>Not marked, but its constructor runs for one that is.</summary>
    static class Unmarked
    {
        public static readonly string Value = new('u', 2);
    }

    class Base
    {
        protected static readonly List<string> Names = ["base"];
        public static string Inherited() => string.Join('/', Names);
    }

    [Preinitialize]
    sealed class Derived : Base
    {
        public static readonly string Combined = AddName();
        static string AddName()
        {
            Names.Add("derived");
            return string.Join('+', Names);
        }
    }

    /// <summary>Two that need each other: one sees the other half done.</summary>
    [Preinitialize]
    static class Loop1
    {
        public static readonly int Value = Loop2.Value + 1;
    }

    static class Loop2
    {
        public static readonly int Value = Loop1.Value + 10;
    }
}
