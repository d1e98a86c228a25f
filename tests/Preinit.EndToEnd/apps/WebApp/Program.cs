var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
var app = builder.Build();
app.MapGet(Prices.Path + "/{name}", (string name) => Prices.Of.TryGetValue(name, out var price) ? $"{name}: {price.Amount}, {price.Unit}" : "unknown");
await app.StartAsync();

// A request over loopback, and it is done.
using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
Console.WriteLine(await client.GetStringAsync("/price/apple"));
Console.WriteLine(await client.GetStringAsync("/price/plum"));
await app.StopAsync();

sealed record Price(decimal Amount, string Unit);

[Preinitialize]
static class Prices
{
    public static readonly Dictionary<string, Price> Of = new() { ["apple"] = new(3.5m, "kg"), ["pear"] = new(4, "piece") };
    public static readonly PathString Path = new("/price");
}
