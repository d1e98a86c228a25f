using Serilog.Core;
using Serilog.Events;

namespace Logs;

/// <summary>Keeps what is logged.</summary>
sealed class Events : ILogEventSink
{
    public List<LogEvent> All { get; } = [];

    public void Emit(LogEvent logEvent) => All.Add(logEvent);
}
