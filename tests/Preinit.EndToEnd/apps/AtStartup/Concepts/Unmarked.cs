namespace AtStartup.Concepts;

/// <summary>A type that is in the image only because a marked one uses it.</summary>
[Preinitialize]
static class Unmarked
{
    public static readonly bool Frozen = Preinitialization.IsCapturing && Registry.AtPublish;
    static readonly int Size = Registry.Add("one") + Registry.Add("two");

    public static void Print() => WriteLine($"{Size} {string.Join(',', Registry.Names)} {Registry.Process == Environment.ProcessId} {Registry.Where}");

    static class Registry
    {
        public static readonly bool AtPublish = Preinitialization.IsCapturing;
        public static readonly List<string> Names = [];

        [RunAtStartup]
        public static readonly int Process = Environment.ProcessId;

        [RunAtStartup]
        public static readonly string Where = $"{Names.Count >= 0} {(Preinitialization.IsCapturing ? "at publish" : "at start-up")}";

        public static int Add(string name)
        {
            Names.Add(name);
            return Names.Count;
        }
    }
}
