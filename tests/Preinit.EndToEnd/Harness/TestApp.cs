namespace Preinit.EndToEnd;

/// <summary>An app in the workspace: built, published and run like a user's.</summary>
public sealed class TestApp(Workspace workspace, string folder, string name, string output = "out")
{
    public string Folder => folder;
    public string PublishFolder => Path.Combine(folder, output);

    /// <summary>The same app with another publish folder.</summary>
    public TestApp PublishingTo(string folderName) => new(workspace, folder, name, Path.Combine("out", folderName));

    /// <summary>The compiler's output, which publish must leave alone.</summary>
    public string CompiledAssembly => Path.Combine(folder, "obj", "Release", "net10.0", name + ".dll");

    public string BuildFolder => Path.Combine(folder, "bin", "Release", "net10.0");
    public string PublishedAssembly => Path.Combine(PublishFolder, name + ".dll");

    public ProcessResult Build(params string[] arguments) => Dotnet("build", arguments);

    public ProcessResult Publish(params string[] arguments) => Dotnet("publish", ["-o", PublishFolder, .. arguments]);

    /// <summary>Publishes with an environment variable set.</summary>
    public ProcessResult PublishWith(string variable, string value) => DotnetCli.Run(folder, "publish", ["-c", "Release", "-o", PublishFolder],
        new Dictionary<string, string>(workspace.BuildVariables) { [variable] = value });

    /// <summary>Publishes, and tells what the build did.</summary>
    internal BinaryLog PublishLogged(params string[] arguments)
    {
        var log = Path.Combine(folder, "..", $"{name}.binlog");
        Publish([.. arguments, $"-bl:{log}"]).MustSucceed();
        return BinaryLog.Read(log);
    }

    /// <summary>The result, and what was reported.</summary>
    public (ProcessResult Result, IReadOnlyList<LoggedDiagnostic> Diagnostics) Diagnose(string verb, params string[] arguments)
    {
        var log = Path.Combine(folder, "..", $"{name}.diagnostics.txt");
        return (Dotnet(verb, [.. arguments, DiagnosticLogger.Argument(log)]), DiagnosticLogger.Read(log));
    }

    public ProcessResult Dotnet(string verb, params string[] arguments) =>
        DotnetCli.Run(folder, verb, ["-c", "Release", .. arguments], workspace.BuildVariables);

    /// <summary>Runs the published executable with <c>PREINIT_LOG=1</c>.</summary>
    public ProcessResult RunLogged(string? mode = null, params string[] arguments) =>
        Run(mode == null ? [("PREINIT_LOG", "1")] : [("PREINIT_LOG", "1"), ("PREINIT", mode)], arguments);

    /// <summary>Runs the published executable.</summary>
    public ProcessResult Run(IEnumerable<(string Name, string Value)>? variables = null, params string[] arguments) =>
        Start(PublishFolder, variables ?? [], arguments);

    /// <summary>Runs what <c>dotnet build</c> made, where the attributes do nothing.</summary>
    public ProcessResult RunBuilt(params string[] arguments) => Start(BuildFolder, [], arguments);

    public void Write(string file, string content) => File.WriteAllText(Path.Combine(folder, file), content);

    public void Replace(string file, string old, string now)
    {
        var text = File.ReadAllText(Path.Combine(folder, file));
        Assert.Contains(old, text);
        Write(file, text.Replace(old, now));
    }

    ProcessResult Start(string directory, IEnumerable<(string Name, string Value)> variables, string[] arguments)
    {
        var environment = new Dictionary<string, string>(ChildEnvironment.Clean);
        foreach (var (variable, value) in variables)
            environment[variable] = value;
        return ProcessRunner.Run(Path.Combine(directory, OperatingSystem.IsWindows() ? name + ".exe" : name), arguments, directory, environment);
    }
}
