using Preinit.Capture;

namespace Preinit.Build;

/// <summary>Check: what initialisers may not read under the policy of the project.</summary>
sealed class InputRules(PipelineOptions options, IReadOnlyList<InputSite> sites)
{
    const int MostAlike = 3;

    const string AllVariables = "GetEnvironmentVariables";

    public IReadOnlyList<Finding> Find(IEnumerable<InputRecord> records, IReadOnlyList<MarkedInitializer> initializers) =>
        [.. records.Where(r => !IsAllowed(r)).OrderBy(r => r.Site).GroupBy(r => (r.Initializer, sites[r.Site].Member.Kind)).SelectMany(g => g.Take(MostAlike))
            .Select(r => Refuse(initializers[r.Initializer], r))];

    bool IsAllowed(InputRecord record) => options.InputPolicy switch
    {
        InputPolicy.Any => !record.Outlives,
        InputPolicy.Strict => IsOfTheApp(record),
        _ => IsLocal(record),
    };

    bool IsLocal(InputRecord record) => sites[record.Site].Member switch
    {
        { Kind: InputKind.Network or InputKind.StartedProcess } => false,
        { Name: AllVariables } => false,
        _ => !record.Outlives,
    };

    bool IsOfTheApp(InputRecord record) => sites[record.Site].Member.Kind switch
    {
        InputKind.AppFolder => true,
        InputKind.Concurrency => !record.Outlives,
        InputKind.File => record.Detail is { } path && Path.IsPathRooted(path) && IsOwn(Path.GetFullPath(path)),
        _ => false,
    };

    bool IsOwn(string path) => new[] { options.ProjectDirectory, Path.GetDirectoryName(options.AppPath), options.OutputDirectory }
        .Any(folder => folder != null && InputFilter.IsIn(path, Path.TrimEndingDirectorySeparator(folder)));

    Finding Refuse(MarkedInitializer initializer, InputRecord record)
    {
        var what = ReadInputs.Describe(sites[record.Site], record);
        return record.Outlives
            ? new(initializer, DiagnosticCodes.Outlives, null, $"what it started was still running when it had ended, and no thread is in the image: {what}",
                "wait for it in the initialiser, or start it in an [AfterRestore] method")
            : new(initializer, DiagnosticCodes.Input, null, $"it reads {Name(sites[record.Site].Member)}, which {Policy} does not allow: {what}", WaysOut(sites[record.Site].Member));
    }

    string Policy => $"<PreinitInputPolicy>{options.InputPolicy.ToString().ToLowerInvariant()}</PreinitInputPolicy>";

    static string WaysOut(WatchedMember member) => member.Name == AllVariables
        ? "ask for each variable by its name, or do it in an [AfterRestore] method"
        : "do it in an [AfterRestore] method or in a type that is not marked, or allow it by another <PreinitInputPolicy>";

    static string Name(WatchedMember member) => member.Kind switch
    {
        InputKind.Clock => "the clock",
        InputKind.Random => "random numbers",
        InputKind.Variable => member.Name == AllVariables ? "all environment variables" : "an environment variable",
        InputKind.Culture => "the current culture",
        InputKind.TimeZone => "the local time zone",
        InputKind.Machine => "what the machine is",
        InputKind.Process => "what the process is",
        InputKind.AppFolder => "the app's folder",
        InputKind.Folder => "a folder of the user or the process",
        InputKind.File => "a file that is not the app's own",
        InputKind.Console => "the console",
        InputKind.Registry => "the registry",
        InputKind.LoadedAssemblies => "which assemblies are loaded",
        InputKind.Network => "the network",
        InputKind.StartedProcess => "another program",
        _ => "what another thread does",
    };
}
