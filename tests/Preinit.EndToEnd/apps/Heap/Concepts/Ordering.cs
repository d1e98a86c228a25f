namespace Heap.Concepts;

/// <summary>Initialisers run by their Order, then as declared.</summary>
static class Ordering
{
    public static bool Frozen;

    public static void Print() => WriteLine(string.Join(' ', Journal.Entries));

    static class Journal
    {
        public static readonly List<string> Entries = [];
        public static int Add(string entry)
        {
            Entries.Add(entry);
            return Entries.Count;
        }
    }

    [Preinitialize(Order = 2)] static void Last() => Journal.Add("Last");
    [Preinitialize(Order = 1)] static void Second() => Journal.Add("Second");
    [Preinitialize(Order = 1)] static void Third() => Journal.Add("Third");
    [Preinitialize(Order = -1)] static void First()
    {
        Frozen = Preinitialization.IsCapturing;
        Journal.Add("First");
    }
}
