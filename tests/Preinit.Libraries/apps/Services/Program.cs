using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Services;

// Timed: what an app does first.
if (args is ["start"])
{
    Console.WriteLine(Container.Provider.GetRequiredService<IClerk>().Greet("Ada"));
    return;
}

Print();
Settings.Root["Shop:Name"] = "The Thawed Heap";
Settings.Root["Extra:Key"] = "added";
Settings.Bound.Discounts["Pupil"] = 50;
Settings.Bound.Open.Add("Hol");
Container.Provider.GetRequiredService<Cache<string>>().Items.AddRange(Enumerable.Range(0, 1_000).Select(n => $"item {n}"));
Container.Provider.GetRequiredService<Cache<object>>().Items.Add(new());
foreach (var number in Enumerable.Range(0, 1_000))
    Container.Provider.GetRequiredService<Ledger>().Enter($"customer {number}");
GC.Collect();
Print();
Container.Provider.Dispose();

static void Print()
{
    Console.WriteLine(string.Join('\n', Settings.Root.GetSection("Shop").GetChildren().Select(c => $"{c.Path}={c.Value}")));
    Console.WriteLine($"{Settings.Root["Logging:Level"]} {Settings.Root["extra:key"]} {string.Join('/', Settings.Bound.Open)} {Settings.Bound.Discounts.Count}");
    var services = Container.Provider;
    Console.WriteLine(services.GetRequiredService<IClerk>().Greet("Ada"));
    Console.WriteLine(services.GetRequiredService<IClerk>().Greet("ada"));
    Console.WriteLine($"{services.GetRequiredService<Ledger>().Total} {services.GetRequiredService<Cache<string>>().Items.Count}");
    Console.WriteLine(ReferenceEquals(services.GetRequiredService<IClerk>(), services.GetServices<IClerk>().Single()));
    Console.WriteLine(ReferenceEquals(services.GetRequiredService<List<string>>(), services.GetRequiredService<List<string>>()));
    using (var scope = services.CreateScope())
    {
        var visit = scope.ServiceProvider.GetRequiredService<Visit>();
        Console.WriteLine($"{visit.Greeting} {ReferenceEquals(visit, scope.ServiceProvider.GetRequiredService<Visit>())}");
        Console.WriteLine(scope.ServiceProvider.GetRequiredService<IOptionsSnapshot<ShopOptions>>().Value.Name);
    }
    try
    {
        services.GetRequiredService<Visit>();
    }
    catch (InvalidOperationException exception)
    {
        Console.WriteLine(exception.Message);
    }
    Console.WriteLine(services.GetRequiredService<Ledger>().Total);
    Console.WriteLine(string.Join(' ', services.GetRequiredService<IOptions<ShopOptions>>().Value.Open));
    Console.WriteLine(services.GetRequiredService<IOptionsMonitor<ShopOptions>>().CurrentValue.Currency);
    Console.WriteLine(services.GetService<Random>() is null);
}
