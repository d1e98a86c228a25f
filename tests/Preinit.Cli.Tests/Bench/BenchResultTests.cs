using System.Text.Json;

namespace Preinit.Cli.Tests;

/// <summary>What is said of a measurement, to people and to programs.</summary>
public class BenchResultTests
{
    static readonly PublishedApp app = new("/publish/Shop");

    [Fact]
    public void A_gain_is_told_with_its_confidence() => Assert.Equal(
        "With its image the app ends 360.0 ms (95 % confidence: 360.0 to 360.0 ms) earlier: it is 10.00 times as fast (10.00 to 10.00).",
        Of(40, 400).Conclusion);

    [Fact]
    public void A_loss_is_told_too() => Assert.Equal(
        "With its image the app ends 2.0 ms (95 % confidence: 2.0 to 2.0 ms) later.",
        Of(42, 40).Conclusion);

    [Fact]
    public void Where_nothing_shows_nothing_is_claimed() => Assert.Equal("No difference shows in 5 starts each: 0.0 ms (95 % confidence: 0.0 to 0.0 ms).", Of(40, 40).Conclusion);

    [Fact]
    public void The_document_has_all_figures()
    {
        using var json = JsonDocument.Parse(Output.ToJson(Of(40, 400).ToDocument()));
        var root = json.RootElement;
        Assert.Equal("/publish/Shop", root.GetProperty("app").GetString());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("against").ValueKind);
        Assert.Equal(5, root.GetProperty("runs").GetInt32());
        Assert.Equal(40, root.GetProperty("with").GetProperty("medianMs").GetDouble());
        Assert.Equal(5, root.GetProperty("without").GetProperty("valuesMs").GetArrayLength());
        Assert.Equal(360, root.GetProperty("differenceMs").GetProperty("low").GetDouble());
        Assert.Equal(10, root.GetProperty("ratio").GetProperty("estimate").GetDouble());
        Assert.True(root.GetProperty("isDifferent").GetBoolean());
        Assert.Equal("preinit: restored Shop: 1 objects, 2 bytes in 0.100 ms", root.GetProperty("restored")[0].GetString());
    }

    static BenchResult Of(double image, double plain) => new(app, null, new([.. Enumerable.Repeat(image, 5)]), new([.. Enumerable.Repeat(plain, 5)]),
        ["preinit: restored Shop: 1 objects, 2 bytes in 0.100 ms"]);
}
