using System.Text.Json;
using OrderFunction;

namespace Preinit.Samples.Tests;

public class OrderFunctionTests
{
    [Fact]
    public void An_order_is_priced()
    {
        var answer = Handler.Handle(Read("order.json"));

        Assert.Empty(answer.Problems);
        Assert.True(answer.Accepted);
        var net = Math.Round(400 * Rules.Prices["M6x30-A2-hex"] * 0.92m + 2_500 * Rules.Prices["M8x16-steel-countersunk"] * 0.80m, 2);
        Assert.Equal(net, answer.Net);
        Assert.Equal(Math.Round(net * 0.21m, 2), answer.Tax);
        Assert.Equal(answer.Net + answer.Tax, answer.Total);
    }

    [Fact]
    public void All_mistakes_are_told()
    {
        var answer = Handler.Handle(Read("mistakes.json"));

        Assert.False(answer.Accepted);
        Assert.Equal(["12345 is no postal code of GB.", "There is no article M6x31-A2-hex.", "M8x16-brass-pan cannot be ordered 0 times."], answer.Problems);
    }

    [Theory]
    [InlineData("DE", "10115", true)]
    [InlineData("DE", "00115", false)]
    [InlineData("GB", "SW1A 1AA", true)]
    [InlineData("GB", "SW1A 1AC", false)]
    [InlineData("NL", "1012 SS", false)]
    [InlineData("PL", "00-950", true)]
    [InlineData("PL", "00950", false)]
    [InlineData("IE", "D02 X285", true)]
    public void Postal_codes_have_their_form(string country, string code, bool expected) =>
        Assert.Equal(expected, Rules.PostalCodeForms[country].IsMatch(code));

    [Fact]
    public void Every_country_has_a_tax() => Assert.Equal(Rules.PostalCodeForms.Keys.Order(), Rules.Taxes.Keys.Order());

    [Fact]
    public void There_are_4800_articles() => Assert.Equal(4_800, Rules.Prices.Count);

    static Order Read(string file) => JsonSerializer.Deserialize(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "events", file)), Rules.Orders)!;
}
