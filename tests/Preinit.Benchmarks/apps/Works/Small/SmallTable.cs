namespace Works;

/// <summary>Almost nothing to restore: what Preinit costs before the first object.</summary>
[Preinit.Preinitialize(Required = true)]
static class SmallTable
{
    public static readonly Dictionary<string, int> Values = new()
    {
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
    };
}
