namespace AtStartup.Concepts;

/// <summary>A static constructor that Restore runs, because objects of its class are in the image. It needs a hash table that is built anew.</summary>
[Preinitialize]
static class PreciseMoment
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly Entry First = new("first");

    public static void Print() => WriteLine($"{First.Find()} {Entry.Known}");

    sealed class Entry
    {
        static readonly Dictionary<(string, string), int> Numbers = new() { [("first", "x")] = 1, [("second", "y")] = 2 };

        [RunAtStartup]
        public static readonly string Known;

        readonly string name;

        static Entry()
        {
            Numbers[("third", "z")] = 3;
            Known = string.Join(',', Numbers.Keys.Select(k => k.Item1).Order()) + Numbers[("second", "y")];
        }

        public Entry(string name) => this.name = name;

        public string Find() => $"{Numbers[(name, "x")]} {Known}";
    }
}
