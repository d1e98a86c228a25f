using System.Diagnostics;

namespace Preinit.Capture;

/// <summary>Sources of activities. The framework has a list of those of the process, so a copy would have no listeners.</summary>
sealed class ActivitySourceRule : ISurrogateRule
{
    /// <summary>By name, so that the library is not loaded for graphs without them.</summary>
    public bool AppliesTo(Type type) => type.FullName == "System.Diagnostics.ActivitySource";

    public Surrogate? For(object target, out SurrogateRefusal? refused)
    {
        refused = null;
        var source = (ActivitySource)target;
        return new(new("RebuildingDiagnostics", nameof(ActivitySource)), new("Name", source.Name), new("Version", source.Version), new("Tags", source.Tags?.ToArray()),
            new("TelemetrySchemaUrl", source.TelemetrySchemaUrl))
        { RunsCodeOfApp = true };
    }
}
