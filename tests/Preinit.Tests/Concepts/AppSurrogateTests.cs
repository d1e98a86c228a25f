namespace Preinit.Tests;

/// <summary>The app says what is kept of an object, and how it is made again.</summary>
public class AppSurrogateTests
{
    public static TheoryData<RestorePath> Paths => [RestorePath.PinnedArray, RestorePath.ObjectByObject];

    sealed class ClientSurrogate : ISurrogate<HttpClient>
    {
        public object? Keep(HttpClient target) => target.BaseAddress!.OriginalString;
        public HttpClient Rebuild(object? kept) => new() { BaseAddress = new((string)kept!) };
    }

    abstract class Shape
    {
        public required string Name;
        public nint Handle = 1;
    }

    sealed class Square : Shape;

    sealed class Circle : Shape;

    sealed class ShapeSurrogate : ISurrogate<Shape>
    {
        public object? Keep(Shape target) => $"{target.GetType().Name} {target.Name}";
        public Shape Rebuild(object? kept) => new Square { Name = $"was {kept}" };
    }

    sealed class CircleSurrogate : ISurrogate<Circle>
    {
        public object? Keep(Circle target) => target.Name;
        public Circle Rebuild(object? kept) => new() { Name = (string)kept! };
    }

    /// <summary>Keeps a table that is itself built anew, with keys that are made again.</summary>
    sealed class Registry
    {
        public required Dictionary<Shape, int> Counts;
        public nint Handle = 1;
    }

    sealed class RegistrySurrogate : ISurrogate<Registry>
    {
        public object? Keep(Registry target) => target.Counts;
        public Registry Rebuild(object? kept) => new() { Counts = new((Dictionary<Shape, int>)kept!) { [new Square { Name = "new" }] = ((Dictionary<Shape, int>)kept!).Count } };
    }

    sealed class Failing : ISurrogate<Circle>
    {
        public object? Keep(Circle target) => throw new NotSupportedException("not today");
        public Circle Rebuild(object? kept) => throw new NotSupportedException();
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void An_object_is_made_by_its_surrogate_wherever_it_is_referred_to(RestorePath path)
    {
        using var client = new HttpClient { BaseAddress = new("http://localhost/base") };
        using var captured = CapturedGraph.Of(new object[] { client, new List<HttpClient> { client } }, null, typeof(ClientSurrogate));
        var restored = captured.Restore<object[]>(path);
        using var made = (HttpClient)restored[0];
        Assert.Equal(client.BaseAddress, made.BaseAddress);
        Assert.Same(made, ((List<HttpClient>)restored[1])[0]);
    }

    [Fact]
    public void Without_a_surrogate_it_is_refused() =>
        Assert.Equal(["PREINIT3001 Preinit.Tests.CapturedGraph.Holder.Value"], CapturedGraph.Refusals(new Square { Name = "s" }));

    [Theory]
    [MemberData(nameof(Paths))]
    public void The_nearest_surrogate_counts(RestorePath path)
    {
        using var captured = CapturedGraph.Of(new Shape[] { new Square { Name = "s" }, new Circle { Name = "c" } }, null, typeof(ShapeSurrogate), typeof(CircleSurrogate));
        Assert.Equal(["was Square s", "c"], captured.Restore<Shape[]>(path).Select(s => s.Name));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void What_a_surrogate_needs_is_there_before_it(RestorePath path)
    {
        var registry = new Registry { Counts = new() { [new Circle { Name = "a" }] = 1, [new Circle { Name = "b" }] = 2 } };
        using var captured = CapturedGraph.Of(registry, _ => true, typeof(RegistrySurrogate), typeof(CircleSurrogate));
        var counts = captured.Restore<Registry>(path).Counts;
        Assert.Equal(["a 1", "b 2", "new 2"], counts.Select(c => $"{c.Key.Name} {c.Value}"));
        Assert.All(counts, c => Assert.Equal(c.Value, counts[c.Key]));
    }

    [Fact]
    public void What_it_throws_refuses_the_object() =>
        Assert.Equal(["PREINIT3023 Preinit.Tests.CapturedGraph.Holder.Value"], CapturedGraph.Refusals(new Circle { Name = "c" }, typeof(Failing)));
}
