namespace Heap.Concepts;

/// <summary>A class over a generic base whose statics hold its objects: the runtime loads the base with the class, and sets it up when it is used.</summary>
[Preinitialize]
static class GenericBases
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly Suit best = Suit.Of("spades");

    public static void Print()
    {
        WriteLine($"{ReferenceEquals(best, Suit.Spades)} {ReferenceEquals(best, Suit.Of("spades"))} {Suit.Count}");
        WriteLine($"{ReferenceEquals(new Suit("hearts"), Suit.Of("hearts"))} {Suit.Count}");
    }

    abstract class Registered<T> where T : Registered<T>
    {
        static readonly Dictionary<string, T> known = new(StringComparer.Ordinal);

        protected Registered(string name) => known[name] = (T)this;

        public static int Count => known.Count;

        public static T Of(string name) => known[name];
    }

    sealed class Suit(string name) : Registered<Suit>(name)
    {
        public static readonly Suit Spades = new("spades");

        static Suit()
        {
        }

        public new static Suit Of(string name) => Registered<Suit>.Of(name);
    }
}
