using System.Collections;

namespace Preinit.EndToEnd;

/// <summary>The environment a child process would have if it were started from a shell and not from a test host.</summary>
static class ChildEnvironment
{
    static readonly string[] disturbing = ["MSBUILD", "_MSBUILD", "DOTNET_", "COREHOST_", "PREINIT", "VSTEST", "COMPLUS_", "Configuration"];

    /// <summary>Common to builds and to apps.</summary>
    public static IReadOnlyDictionary<string, string> Clean { get; } = Create();

    /// <summary>For <c>dotnet</c>: nothing keeps running afterwards, and nothing is asked.</summary>
    public static IReadOnlyDictionary<string, string> Build { get; } = new Dictionary<string, string>(Clean)
    {
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE"] = "1",
        ["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false",
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
    };

    static Dictionary<string, string> Create()
    {
        var variables = new Dictionary<string, string>();
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            var name = (string)variable.Key;
            if (!disturbing.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
                variables[name] = (string)variable.Value!;
        }
        // An app's own executable looks for the runtime in the default folders only, which is not where every SDK is.
        variables["DOTNET_ROOT"] = RuntimeRoot();
        return variables;
    }

    /// <summary>This process runs on root/shared/Microsoft.NETCore.App/version.</summary>
    static string RuntimeRoot() => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
}
