namespace Preinit.HeapImages.Tests.Streams;

/// <summary>A graph whose image has several parts, and which shows whether it is the right one.</summary>
sealed class World
{
    public int Number { get; }
    public Dictionary<string, int[]> Cells { get; } = [];

    public World(int number, int cells = 2000)
    {
        Number = number;
        for (var i = 0; i < cells; i++)
            Cells[$"{number}/{i}"] = [.. Enumerable.Range(number + i, 200)];
    }

    public static void AssertIs(int number, World world)
    {
        Assert.Equal(number, world.Number);
        Assert.All(world.Cells, c => Assert.Equal(number + int.Parse(c.Key.Split('/')[1]), c.Value[0]));
        Assert.NotEmpty(world.Cells);
    }

    public static byte[] Image(int number, int cells = 2000)
    {
        var stream = new MemoryStream();
        HeapImage.Save(stream, new World(number, cells));
        return stream.ToArray();
    }
}
