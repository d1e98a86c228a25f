using System.Collections;

namespace StartupRace;

/// <summary>Gives child processes the environment they would have if they were started from a shell.</summary>
static class ChildEnvironment
{
    /// <summary>
    /// `dotnet run` leaves variables of its own MSBuild behind; a nested build that finds them loads the wrong files or logs to a
    /// terminal it does not have.
    /// </summary>
    static readonly string[] s_disturbing = ["MSBUILD", "_MSBUILD", "DOTNET_CLI_TELEMETRY_SESSIONID", "DOTNET_LAUNCH_PROFILE"];

    public static IReadOnlyDictionary<string, string?> ForBuild { get; } = Create();

    /// <summary>The switches of Preinit go as well: what is measured must not depend on the shell.</summary>
    public static IReadOnlyDictionary<string, string?> ForApp { get; } = Create("PREINIT");

    static Dictionary<string, string?> Create(params ReadOnlySpan<string> alsoDisturbing)
    {
        string[] prefixes = [.. s_disturbing, .. alsoDisturbing];
        var variables = new Dictionary<string, string?>();
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            var name = (string)variable.Key;
            if (!prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
                variables[name] = (string?)variable.Value;
        }

        // An app's own executable looks for the runtime in the default folders only, which is not where every SDK is.
        variables.TryAdd("DOTNET_ROOT", RuntimeRoot());
        return variables;
    }

    /// <summary>This process runs on root/shared/Microsoft.NETCore.App/version.</summary>
    static string RuntimeRoot() =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
}
