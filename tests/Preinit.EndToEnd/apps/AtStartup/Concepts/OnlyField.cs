namespace AtStartup.Concepts;

/// <summary>A type with no other static field, which others hold objects of.</summary>
[Preinitialize]
static class OnlyField
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly Worker[] Workers = [new("one"), new("two")];

    public static void Print() => WriteLine(string.Join(' ', Workers.Select(w => w.Describe())));

    sealed class Worker(string name)
    {
        [RunAtStartup]
        static readonly int Process = Environment.ProcessId;

        readonly int made = Process > 0 ? 1 : 0;

        public string Describe() => $"{name} {made} {Process == Environment.ProcessId}";
    }
}
