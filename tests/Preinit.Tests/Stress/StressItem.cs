namespace Preinit.Tests;

public sealed class StressItem
{
    public required string Name;
    public required string[] Tags;
    public int Id;
    public double Weight;
    public StressItem? Grown;
}
