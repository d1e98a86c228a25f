using Preinit;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace Logs;

/// <summary>A logger with its levels, enrichers and sinks, which has parsed the message templates it has seen.</summary>
[Preinitialize]
static class Log
{
    public static readonly Events Events = new();
    public static readonly LoggingLevelSwitch Level = new(LogEventLevel.Information);
    public static readonly Logger Logger = new LoggerConfiguration()
        .MinimumLevel.ControlledBy(Level)
        .MinimumLevel.Override("Noisy", LogEventLevel.Error)
        .Enrich.WithProperty("App", "shop")
        .Filter.ByExcluding(e => e.MessageTemplate.Text.Contains("secret"))
        .WriteTo.Sink(Events)
        .CreateLogger();

    public static readonly ILogger Orders = Logger.ForContext("SourceContext", "Orders").ForContext("Limits", new[] { 1, 2 });
}
