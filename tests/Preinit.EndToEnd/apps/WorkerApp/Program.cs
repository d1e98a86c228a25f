using Preinit;

var builder = Host.CreateApplicationBuilder(args);
builder.Logging.ClearProviders();
builder.Services.AddHostedService<Worker>();
builder.Build().Run();

sealed class Worker(IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var (topic, steps) in Plan.Steps)
            Console.WriteLine($"{topic}: {string.Join(", ", steps)}");
        lifetime.StopApplication();
        return Task.CompletedTask;
    }
}

[Preinitialize]
static class Plan
{
    public static readonly SortedDictionary<string, string[]> Steps = new(StringComparer.Ordinal)
    {
        ["wash"] = ["fill", "rinse"],
        ["dry"] = ["hang"],
    };
}
