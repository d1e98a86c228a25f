namespace Preinit.Capture;

/// <summary>The variables of the process. Their values may be secrets, and are not told.</summary>
sealed class EnvironmentVariables : IFrameworkState
{
    public IEnumerable<StateEntry> Read() => Entries.Of(Environment.GetEnvironmentVariables())
        .Select(v => new StateEntry($"Environment.GetEnvironmentVariable(\"{v.Key}\")", v.Value))
        .OrderBy(e => e.Name, StringComparer.Ordinal);
}
