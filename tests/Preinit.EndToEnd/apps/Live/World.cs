using System.Collections.ObjectModel;

namespace Live;

sealed record Key(string Name, int Number);

/// <summary>Precompiled code may put its small fields elsewhere than other code does, since its base class is of another assembly.</summary>
class Gap : Collection<string>
{
    public byte Small = 7;
    public short Middle = 300;
    public int Large = 70_000;
}

sealed class World
{
    public readonly Dictionary<Key, string> Names = [];
    public readonly Gap Gap = ["a", "b"];
    public Func<int, int> Twice = x => 2 * x;
    public World? Self;

    public static World Make()
    {
        var world = new World { Names = { [new("x", 1)] = "one", [new("y", 2)] = "two" } };
        world.Self = world;
        return world;
    }

    public string Text() => $"{Names[new("x", 1)]} {Names[new("y", 2)]} {Gap.Small} {Gap.Middle} {Gap.Large} {string.Concat(Gap)} {Twice(21)} {Self == this}";
}
