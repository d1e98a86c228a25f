using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Preinit.CompilerServices;

/// <summary>The part of <see cref="Rebuilding"/> that needs System.Diagnostics.DiagnosticSource. Not for use in source code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RebuildingDiagnostics
{
    /// <summary>Makes a source of activities, which listeners of this process hear of.</summary>
    /// <param name="target">Not used.</param>
    /// <param name="parts">Its name, version, tags and the address of its schema.</param>
    public static object? ActivitySource(object? target, object?[] parts) => new ActivitySource(new ActivitySourceOptions((string)parts[0]!)
    {
        Version = (string?)parts[1],
        Tags = (KeyValuePair<string, object?>[]?)parts[2],
        TelemetrySchemaUrl = (string?)parts[3],
    });

    /// <summary>Makes a meter, which listeners of this process hear of.</summary>
    /// <param name="target">Not used.</param>
    /// <param name="parts">Its name, version, tags, scope and the address of its schema.</param>
    public static object? Meter(object? target, object?[] parts) => new Meter(new MeterOptions((string)parts[0]!)
    {
        Version = (string?)parts[1],
        Tags = (KeyValuePair<string, object?>[]?)parts[2],
        Scope = parts[3],
        TelemetrySchemaUrl = (string?)parts[4],
    });
}
