using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Preinit;

namespace OrderFunction;

/// <summary>
/// All that the function decides by. It is made at publish, and the function handles one order there too: so what is only made when it is first used is there
/// when the first order comes.
/// </summary>
[Preinitialize]
static class Rules
{
    public static readonly JsonTypeInfo<Order> Orders = OrderJson.Default.Order;

    public static readonly JsonTypeInfo<Answer> Answers = OrderJson.Default.Answer;

    public static readonly Dictionary<string, decimal> Prices = PriceList.Compute();

    public static readonly Dictionary<string, Regex> PostalCodeForms = PostalCodes.Compile();

    /// <summary>Taxes in percent, by country. They are examples, and no advice.</summary>
    public static readonly Dictionary<string, decimal> Taxes = new(StringComparer.Ordinal)
    {
        ["AT"] = 20, ["BE"] = 21, ["BG"] = 20, ["CH"] = 8.1m, ["CY"] = 19, ["CZ"] = 21, ["DE"] = 19, ["DK"] = 25, ["EE"] = 24, ["ES"] = 21,
        ["FI"] = 25.5m, ["FR"] = 20, ["GB"] = 20, ["GR"] = 24, ["HR"] = 25, ["HU"] = 27, ["IE"] = 23, ["IT"] = 22, ["LT"] = 21, ["LU"] = 17,
        ["LV"] = 21, ["MT"] = 18, ["NL"] = 21, ["NO"] = 25, ["PL"] = 23, ["PT"] = 23, ["RO"] = 21, ["SE"] = 25, ["SI"] = 22, ["SK"] = 23,
    };

    /// <summary>What is off the price of a line, in percent, from a quantity on.</summary>
    public static readonly (int Quantity, decimal Percent)[] Discounts = [(5_000, 30), (1_000, 20), (100, 8), (0, 0)];

    [BeforeCapture]
    static void HandleOne()
    {
        var order = JsonSerializer.Deserialize("""
            { "id": "", "shipTo": { "country": "NL", "postalCode": "1012 AB" }, "lines": [ { "article": "M6x30-A2-hex", "quantity": 1 } ] }
            """, Orders)!;
        JsonSerializer.Serialize(Stream.Null, Handler.Handle(order), Answers);
    }
}
