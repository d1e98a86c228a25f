namespace Preinit.EndToEnd;

/// <summary>The command <c>preinit</c>, packed and installed as its users have it.</summary>
public sealed class InstalledTool
{
    readonly string folder;

    public InstalledTool(Workspace workspace)
    {
        workspace.Pack("src/Preinit.Cli");
        folder = workspace.NewFolder("tool");
        Install = DotnetCli.RunAsIs(folder, ["tool", "install", "Preinit.Tool", "--tool-path", folder, "--version", Workspace.Version], workspace.BuildVariables).MustSucceed();
    }

    public ProcessResult Install { get; }

    public ProcessResult Run(params string[] arguments) => RunWith([], arguments);

    public ProcessResult RunWith(IEnumerable<(string Name, string Value)> variables, params string[] arguments)
    {
        var environment = new Dictionary<string, string>(ChildEnvironment.Clean);
        foreach (var (name, value) in variables)
            environment[name] = value;
        return ProcessRunner.Run(Path.Combine(folder, OperatingSystem.IsWindows() ? "preinit.exe" : "preinit"), arguments, folder, environment);
    }
}
