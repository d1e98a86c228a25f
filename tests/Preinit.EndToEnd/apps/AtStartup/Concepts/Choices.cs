namespace AtStartup.Concepts;

/// <summary>Initialisers that choose from what is frozen.</summary>
[Preinitialize]
static class Choices
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;

    static readonly Dictionary<(string, int), Setting> All = new()
    {
        [("publish", 1)] = new("for the build"),
        [("start-up", 1)] = new("for the app"),
    };

    [RunAtStartup]
    static readonly Setting Current = All[(Preinitialization.IsCapturing ? "publish" : "start-up", 1)];

    [RunAtStartup]
    static readonly string Name = Current.Name.ToUpperInvariant();

    public static void Print() => WriteLine($"{Current.Name} {Name} {ReferenceEquals(Current, All[("start-up", 1)])} {All.Count}");

    sealed class Setting(string name)
    {
        public string Name => name;
    }
}
