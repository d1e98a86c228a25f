namespace Preinit.EndToEnd;

/// <summary>A marked method has already run when Main starts; the app's own first call of it does nothing.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class AbsorbedCallTests(RestoringTests.Published published) : IClassFixture<RestoringTests.Published>
{
    static readonly string[] expected =
    [
        "start: load0 opened",
        "first call: load0 opened",
        "second call: load0 opened load1",
        "never called: fff",
        "capturing at publish: not asked, now: False",
    ];

    [Fact]
    public void The_first_call_is_absorbed_and_the_second_runs() =>
        Assert.Equal(expected, published.App.Run().MustSucceed().OutputLines);

    [Fact]
    public void The_same_holds_without_the_image() =>
        Assert.Equal(expected, published.App.Run([("PREINIT", "off")]).MustSucceed().OutputLines);

    [Fact]
    public void Without_publish_the_attributes_do_nothing() =>
        Assert.Equal(["start: ", "first call: load0", "second call: load0 load1", "never called: ", "capturing at publish: not asked, now: False"],
            published.App.RunBuilt().MustSucceed().OutputLines);
}
