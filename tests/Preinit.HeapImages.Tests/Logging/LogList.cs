using Microsoft.Extensions.Logging;

namespace Preinit.HeapImages.Tests.Logging;

/// <summary>A log in memory.</summary>
sealed class LogList(LogLevel least = LogLevel.Trace) : ILogger
{
    public List<(LogLevel Level, string Event, string Text, Dictionary<string, object?> Values, Exception? Exception)> Entries { get; } = [];

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= least;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Entries.Add((logLevel, eventId.Name!, formatter(state, exception), ((IEnumerable<KeyValuePair<string, object?>>)state!).ToDictionary(), exception));
}
