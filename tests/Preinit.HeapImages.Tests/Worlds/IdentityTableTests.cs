using System.Runtime.CompilerServices;
using Preinit.Capture;

namespace Preinit.HeapImages.Tests.Worlds;

public sealed class IdentityTableTests
{
    [Theory]
    [InlineData(40)]
    [InlineData(400)] // more than it is laid out anew for
    public void Objects_are_found_wherever_they_were_moved(int collections)
    {
        var table = new IdentityTable();
        var objects = new List<object>();
        for (var i = 0; i < collections; i++)
        {
            for (var j = 0; j < 25; j++)
            {
                objects.Add(new string((char)120, j + 1)); // equal to others
                _ = new byte[100]; // leaves gaps
                Assert.True(table.Add(objects[^1], out var index));
                Assert.Equal(objects.Count - 1, index);
            }
            GC.Collect(0);
            Assert.False(table.Contains(new object()));
            Assert.Equal(i * 20, table.IndexOf(objects[i * 20]));
        }
        for (var i = 0; i < objects.Count; i++)
        {
            Assert.Equal(i, table.IndexOf(objects[i]));
            Assert.False(table.Add(objects[i]));
        }
    }

    [Fact]
    public void Headers_stay_as_they_are()
    {
        var table = new IdentityTable();
        object[] objects = [.. Enumerable.Range(0, 1000).Select(_ => new object())];
        foreach (var target in objects)
            table.Add(target);
        Assert.All(objects, o => Assert.Equal(0u, HeaderReader.Read(o)));
        _ = RuntimeHelpers.GetHashCode(objects[0]);
        Assert.NotEqual(0u, HeaderReader.Read(objects[0]));
    }
}
