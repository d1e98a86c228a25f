namespace Heap.Concepts;

static class NestedTypes
{
    public static bool Frozen => Hidden.Frozen;

    public static void Print() => WriteLine($"{Hidden.Deeper.Words.Count} {Hidden.Number}");

    [Preinitialize]
    static class Hidden
    {
        public static readonly bool Frozen = Preinitialization.IsCapturing;
        public static readonly int Number = 3;

        [Preinitialize]
        public static class Deeper
        {
            public static readonly List<string> Words = ["a", "b", "c"];
        }
    }
}
