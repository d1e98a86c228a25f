extern alias build;

using build::Preinit.Image;
using Preinit.Restore;

namespace Preinit.Tests;

/// <summary>An image belongs to the environment variables that its initialisers read, and says which one differs.</summary>
[Collection(FrameworkStateCollection.Name)]
public sealed unsafe class VariableCheckTests : IDisposable
{
    const string Name = "PREINIT_TEST_größe";

    static readonly byte[] Original = CapturedGraph.Of(new object[] { "text", new SortedSet<string> { "a" } }).Bytes;

    public void Dispose() => Environment.SetEnvironmentVariable(Name, null);

    [Theory]
    [InlineData("1", "1", null)]
    [InlineData("", "", null)]
    [InlineData(null, null, null)]
    [InlineData("a value of more than thirty-two characters", "a value of more than thirty-two characters", null)]
    [InlineData("1", "2", "had another value")]
    [InlineData("12345", "1234", "had another value")]
    [InlineData("1", null, "was set")]
    [InlineData("", null, "was set")]
    [InlineData(null, "secret", "was not set")]
    [InlineData(null, "", "was not set")]
    public void It_is_compared_with_what_it_was(string? then, string? now, string? difference)
    {
        Environment.SetEnvironmentVariable(Name, now);
        Assert.Equal(difference == null ? null : $"the environment variable {Name} {difference} when the initialisers ran",
            Check(ImageVariables.Add(Original, [new("PREINIT_TEST_OTHER", null), new(Name, then == null ? null : VariableHash.Of(then))])));
    }

    [Theory]
    [InlineData("true", "true", null)]
    [InlineData(null, null, null)]
    [InlineData("true", "false", "had another value")]
    [InlineData("true", null, "was set")]
    [InlineData(null, "true", "was not set")]
    public void Options_of_the_runtime_are_compared_too(string? then, string? now, string? difference)
    {
        AppContext.SetData("Preinit.Tests.Option", now);
        Assert.Equal(difference == null ? null : $"the runtime option Preinit.Tests.Option {difference} when the initialisers ran",
            Check(ImageVariables.Add(Original, [new("AppContext:Preinit.Tests.Option", then == null ? null : VariableHash.Of(then))])));
    }

    [Fact]
    public void An_image_whose_initialisers_read_none_is_for_all() => Assert.Null(Check(Original));

    [Fact]
    public void Everything_else_of_the_image_stays_as_it_is()
    {
        var changed = ImageVariables.Add(Original, [new(Name, 1)]);
        Assert.NotEqual(Original, changed);
        Assert.Equal(Original, ImageVariables.Add(Original, []));
        fixed (byte* start = changed)
        {
            var reader = new Preinit.Image.ImageReader(start, changed.Length);
            Assert.Null(reader.Validate());
            Assert.True(HeapBlocks.AreIntact(reader));
            Assert.Null(IdentityCheck.CheckRuntime(reader));
        }
    }

    static string? Check(byte[] image)
    {
        fixed (byte* start = image)
            return VariableCheck.Check(new(start, image.Length));
    }
}
