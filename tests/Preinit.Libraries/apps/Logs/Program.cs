using System.Globalization;
using Logs;
using Serilog.Events;

// Timed: what an app does first.
if (args is ["start"])
{
    Log.Orders.Information("Hello {Name}", "Ann");
    Console.WriteLine(Log.Events.All[0].MessageTemplate.Text);
    return;
}

Print();
Log.Level.MinimumLevel = LogEventLevel.Debug;
foreach (var number in Enumerable.Range(0, 500))
    Log.Orders.Debug("Order {Number} of {@Ware}", number, new { Name = "Tea", Price = 2.2m });
GC.Collect();
Print();

static void Print()
{
    Log.Logger.Information("Hello {Name}, {Count:000}", "Ann", 7);
    Log.Orders.Warning("A secret {Thing}", "x");
    Log.Orders.Debug("debug {When}", new DateOnly(2026, 11, 25));
    Log.Logger.ForContext("SourceContext", "Noisy.Part").Warning("noise");
    Console.WriteLine(Log.Events.All.Count);
    foreach (var logged in Log.Events.All.TakeLast(4))
        Console.WriteLine($"{logged.Level} {logged.RenderMessage(CultureInfo.InvariantCulture)} {string.Join(' ', logged.Properties.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={p.Value}"))}");
    foreach (var template in Warmed.Templates.Values)
        Console.WriteLine($"{template.Text} {string.Join('|', template.Tokens)}");
}
