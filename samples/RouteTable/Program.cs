using RouteTable;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, RouteJson.Default));
var app = builder.Build();
app.MapGet("/", () => $"{Flights.Table.PlaceCount} places");
app.MapGet("/routes/{from}/{to}", (string from, string to) =>
    Flights.Table.Find(from, to) is { } route ? Results.Ok(route) : Results.NotFound());
await app.StartAsync();
Console.WriteLine($"Listening on {app.Urls.Single()}");
await app.WaitForShutdownAsync();
