namespace Preinit.EndToEnd;

/// <summary>Runs the <c>dotnet</c> command as users do.</summary>
static class DotnetCli
{
    static readonly string executable = Path.Combine(ChildEnvironment.Clean["DOTNET_ROOT"], OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");

    public static ProcessResult Run(string directory, string verb, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? variables = null) =>
        RunAsIs(directory, [verb, .. arguments, "--disable-build-servers", "-tl:off", "-v:minimal"], variables);

    /// <summary>The same with nothing added: processes of the build may live on.</summary>
    public static ProcessResult RunAsIs(string directory, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? variables = null)
    {
        var environment = new Dictionary<string, string>(ChildEnvironment.Build);
        foreach (var (name, value) in variables ?? new Dictionary<string, string>())
            environment[name] = value;
        return ProcessRunner.Run(executable, arguments, directory, environment);
    }

    /// <summary>Runs an assembly, for apps without an executable of their own.</summary>
    public static ProcessResult Execute(string assembly, IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        ProcessRunner.Run(executable, ["exec", assembly, .. arguments], Path.GetDirectoryName(assembly)!, environment);
}
