namespace Generations;

/// <summary>There is one, and it changes.</summary>
[Preinitialize]
sealed class Nation
{
    public static readonly Nation Home = new();

    public string Name = "old";
}
