using Microsoft.Build.Framework;

namespace Preinit.Tasks;

/// <summary>Runs <c>preinit self-check</c>: starts the published app and lets it check its image.</summary>
public sealed class PreinitSelfCheck : PreinitTool
{
    /// <summary>The published executable, or an assembly for <c>dotnet</c> to run.</summary>
    [Required]
    public string App { get; set; } = "";

    /// <summary>Seconds that it may take.</summary>
    public string CheckTimeout { get; set; } = "";

    private protected override void Write(Arguments arguments)
    {
        arguments.Add("self-check");
        arguments.Add("--msbuild");
        arguments.Add("--app", App);
        arguments.Add("--timeout", CheckTimeout);
        arguments.Add("--dotnet", DotnetPath);
    }
}
