namespace Generations;

record Key(string Name);

[Preinitialize]
static class World
{
    public static readonly Dictionary<Key, int> Born = new() { [new("first")] = 1 };
    public static int Generation;
    public static int Age = 7;
    public static string? Last;
    public static object? Anything;
    public static readonly List<Action> Actions = [];

    [RunAtStartup] public static readonly int Process = Environment.ProcessId;

    public static void Next()
    {
        Generation++;
        Age++;
        Last = $"g{Generation}";
        Nation.Home.Name = Last;
        Born[new(Last)] = Generation;
        Actions.Add(() => Age += 100);
    }

    public static string Text()
    {
        foreach (var action in Actions)
            action();
        return $"{Generation} {Age} {Last ?? "none"} {string.Join(' ', Born.Keys.Select(k => $"{k.Name}={Born[k]}"))} {Process == Environment.ProcessId} {Preinitialization.Status} {Nation.Home.Name}";
    }
}
