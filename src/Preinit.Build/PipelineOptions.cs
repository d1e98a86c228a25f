using Preinit.Capture;

namespace Preinit.Build;

/// <summary>What the pipeline works on. All paths are absolute.</summary>
public sealed record PipelineOptions
{
    /// <summary>The compiled assembly, as the compiler left it (in obj). It is read, never written.</summary>
    public required string AssemblyPath { get; init; }

    /// <summary>The same assembly in the app's build output, where its dependencies are: the capture starts this one.</summary>
    public required string AppPath { get; init; }

    /// <summary>Receives the rewritten assemblies, their symbols and what the next publish needs to know.</summary>
    public required string OutputDirectory { get; init; }

    /// <summary>The project's folder, if known: files there that initialisers read are noticed.</summary>
    public string? ProjectDirectory { get; init; }

    /// <summary>The startup hook <c>Preinit.Capture.dll</c>.</summary>
    public required string CaptureHookPath { get; init; }

    /// <summary>The <c>dotnet</c> host that starts the capture.</summary>
    public required string DotnetPath { get; init; }

    /// <summary>How long all initialisers together may take. The default is one minute.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The C# compiler of the SDK (<c>csc.dll</c>), if known: without it, compiled regular expressions become interpreted ones.</summary>
    public string? CompilerPath { get; init; }

    /// <summary>The folder of the framework's targeting pack, with its reference assemblies and source generators, if known.</summary>
    public string? TargetingPack { get; init; }

    /// <summary>The key to sign the rewritten assembly with, if it had a strong name.</summary>
    public string? KeyFile { get; init; }

    /// <summary>The libraries that ship with the app, as publish takes them.</summary>
    public IReadOnlyList<string> LibraryPaths { get; init; } = [];

    /// <summary>Simple names of libraries whose statics go into the image although nothing in them is marked.</summary>
    public IReadOnlyList<string> NamedAssemblies { get; init; } = [];

    /// <summary>Types that count as marked, by the names that reflection gives them.</summary>
    public IReadOnlyList<string> NamedTypes { get; init; } = [];

    /// <summary>Assemblies and types whose statics stay out of the image.</summary>
    public IReadOnlyList<string> Excluded { get; init; } = [];

    /// <summary>What the initialisers may read.</summary>
    public InputPolicy InputPolicy { get; init; }

    /// <summary>The file names of the assemblies that publish precompiles one by one (ReadyToRun).</summary>
    public IReadOnlyList<string> PrecompiledAssemblies { get; init; } = [];

    /// <summary>What the published app will run on.</summary>
    public TargetRuntime Target { get; init; } = new();

    /// <summary>Whether the original initialisers stay in the app and run where the image cannot be used.</summary>
    public bool HasFallback { get; init; } = true;

    /// <summary>Whether there is a second capture to compare with. Without it nobody knows what the initialisers read, or what of it will differ.</summary>
    public bool DeterminismCheck { get; init; } = true;

    /// <summary>Whether the app lays its objects down when they are touched, where it can.</summary>
    public bool IsLazy { get; init; }

    /// <summary>Whether hash codes start from seeds that are the same in each process of the app, so that no table depends on the process.</summary>
    public bool HasFixedHashSeeds { get; init; }

    /// <summary>Whether the image has the names of its types, roots and fields, for people who look into it.</summary>
    public bool HasNames { get; init; } = true;

    /// <summary>What is done about texts in the image that should stay on the build machine.</summary>
    public LeakCheckMode LeakCheck { get; init; }

    /// <summary>The page that tells of the image, or <see langword="null"/> for none; the same as JSON is written beside it.</summary>
    public string? ReportPath { get; init; }

    /// <summary>How many diagnostics are told, or 0 for all; a file in the output folder has them all.</summary>
    public int MostProblems { get; init; } = 10;

    /// <summary>A file of <c>preinit profile</c>: what a recorded run changed comes first in the heap.</summary>
    public string? ProfilePath { get; init; }

    /// <summary>How many bytes the image may have, if there is a limit.</summary>
    public long? SizeBudget { get; init; }

    /// <summary>What a library's package is made of, or <see langword="null"/> for an app.</summary>
    public LibraryHost? Host { get; init; }

    /// <summary>Whether libraries with images of their own may keep them.</summary>
    public bool KeepsLibraryImages { get; init; } = true;

    /// <summary>The simple names of those that do.</summary>
    internal IReadOnlyList<string> KeptLibraries { get; init; } = [];

    /// <summary>
    /// The fixed ones, if there are to be any. A library cannot set those of an app. Of what is trimmed, the trimmer or the native compiler leaves out the code that draws seeds; they are
    /// zero then. Otherwise they are others for each build of the app.
    /// </summary>
    internal SeedValues? HashSeeds => !HasFixedHashSeeds || Host != null ? null : Target.IsTrimmed ? new(0, 0) : SeedRecords.ValuesFor(AssemblyPath);

    /// <summary>What is started, given where the app lies: itself, unless it is a library.</summary>
    internal string StartedPathOf(string appPath) => Host == null ? appPath : Path.Combine(Path.GetDirectoryName(appPath)!, LibraryHost.FileName);

    /// <summary>Assemblies and types whose statics stay out: of a library's image, all others.</summary>
    internal IReadOnlyList<string> AllExcluded => Host == null ? [.. Excluded, .. KeptLibraries] : [.. Excluded, .. LibraryPaths.Select(p => Path.GetFileNameWithoutExtension(p)).Where(n => n != "Preinit")];

    /// <summary>Where a library is in the build output of the app.</summary>
    public string BuiltPathOf(string path) => Path.Combine(Path.GetDirectoryName(AppPath)!, Path.GetFileName(path));

    /// <summary>An app, and where its libraries are beside it; not all of them need be there.</summary>
    internal IEnumerable<string> AssembliesBeside(string appPath) =>
        LibraryPaths.Select(l => Path.Combine(Path.GetDirectoryName(appPath)!, Path.GetFileName(l))).Prepend(appPath);

    /// <summary>The simple names of the app and its libraries.</summary>
    internal IReadOnlySet<string> OwnAssemblies => LibraryPaths.Append(AssemblyPath).Select(p => Path.GetFileNameWithoutExtension(p)).ToHashSet();

    /// <summary>Where an assembly goes when it is rewritten.</summary>
    public string OutputPathOf(string path) => Path.Combine(OutputDirectory, Path.GetFileName(path));
}
