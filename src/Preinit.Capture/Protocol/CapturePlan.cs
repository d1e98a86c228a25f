namespace Preinit.Capture;

/// <summary>What the build tool asks the capturing process to do. Written as lines of text, so that reading it needs no library.</summary>
sealed record CapturePlan
{
    /// <summary>The environment variable that holds the path of the plan.</summary>
    public const string PathVariable = "PREINIT_CAPTURE_PLAN";

    /// <summary>The simple names of the assemblies whose statics may be in the image: the app's own, then libraries.</summary>
    public required IReadOnlyList<string> Assemblies { get; init; }

    /// <summary>The simple names of the other libraries that ship with the app. What else is loaded is the framework's.</summary>
    public IReadOnlyList<string> Libraries { get; init; } = [];

    /// <summary>Names of assemblies and types whose statics must stay out of the image.</summary>
    public IReadOnlyList<string> Excluded { get; init; } = [];

    /// <summary>Where the result is written.</summary>
    public required string ResultPath { get; init; }

    /// <summary>By how many places the sequence of identity hash codes is shifted.</summary>
    public int HashCodeShift { get; init; }

    /// <summary>Where temporary files go, if not to the usual folder.</summary>
    public string? TemporaryFolder { get; init; }

    /// <summary>The assembly that the instrumented code of the app calls, if it is instrumented.</summary>
    public string? Instruments { get; init; }

    /// <summary>The paths of the hash tables that are to be built anew at start-up.</summary>
    public IReadOnlyCollection<string> RebuiltTables { get; init; } = [];

    /// <summary>Whether the tables whose hash codes are not known to be the same in every process are built anew, too: no second capture will show it.</summary>
    public bool RebuildsUnknownTables { get; init; }

    /// <summary>Types, by the beginning of paths that start at their fields, that the image can do without and that differ between captures.</summary>
    public IReadOnlyCollection<string> LeftTypes { get; init; } = [];

    /// <summary>Whether the other hash tables are to be listed in the result, and hash codes outside the image watched for.</summary>
    public bool ListTables { get; init; }

    /// <summary>Whether the heap is laid out for an app that lays its objects down when they are touched.</summary>
    public bool IsLazy { get; init; }

    /// <summary>The file that names the objects which a recorded run changed, if there is one.</summary>
    public string? ProfilePath { get; init; }

    /// <summary>The simple names of libraries with images of their own. If there are any, all that is asked is which of these can be used in this process.</summary>
    public IReadOnlyList<string> Probed { get; init; } = [];

    /// <summary>Whether it is no app whose initialisers run.</summary>
    public bool IsOfLibrary { get; init; }

    public required IReadOnlyList<PlannedInitializer> Initializers { get; init; }

    /// <summary>Hooks that run after the initialisers, before the heap is scanned.</summary>
    public required IReadOnlyList<PlannedInitializer> BeforeCapture { get; init; }

    /// <summary>Classes of the app that say how objects are kept; without methods.</summary>
    public IReadOnlyList<PlannedInitializer> Surrogates { get; init; } = [];

    /// <summary>Fields of the assemblies that take part which are not in the image, but get their values at start-up.</summary>
    public IReadOnlyList<StartupField> StartupFields { get; init; } = [];

    public void Write(string path) => File.WriteAllLines(path,
    [
        ResultPath, HashCodeShift.ToString(),
        .. Assemblies.Select(a => $"assembly\t{a}"), .. Libraries.Select(a => $"library\t{a}"),
        .. Probed.Select(l => $"probe\t{l}"), .. Excluded.Select(e => $"exclude\t{e}"), .. Initializers.Select(i => i.Line("run")), .. BeforeCapture.Select(i => i.Line("before")),
        .. Surrogates.Select(s => s.Line("surrogate")), .. StartupFields.Select(f => f.Line),
        .. TemporaryFolder is { } folder ? (string[])[$"temporary\t{folder}"] : [],
        .. Instruments is { } instruments ? (string[])[$"instruments\t{instruments}"] : [],
        .. RebuiltTables.Select(t => $"rebuild\t{t}"), .. LeftTypes.Select(t => $"leave\t{t}"), .. ListTables ? (string[])["tables\t"] : [],
        .. ProfilePath is { } profile ? (string[])[$"profile\t{profile}"] : [],
        .. RebuildsUnknownTables ? (string[])["unknown\t"] : [], .. IsLazy ? (string[])["lazy\t"] : [], .. IsOfLibrary ? (string[])["package\t"] : [],
    ]);

    public static CapturePlan Read(string path)
    {
        var lines = File.ReadAllLines(path);
        return new CapturePlan
        {
            ResultPath = lines[0],
            HashCodeShift = int.Parse(lines[1]),
            Assemblies = [.. With("assembly\t").Select(l => l["assembly\t".Length..])],
            Libraries = [.. With("library\t").Select(l => l["library\t".Length..])],
            Excluded = [.. With("exclude\t").Select(l => l["exclude\t".Length..])],
            TemporaryFolder = With("temporary\t").FirstOrDefault()?["temporary\t".Length..],
            Instruments = With("instruments\t").FirstOrDefault()?["instruments\t".Length..],
            RebuiltTables = [.. With("rebuild\t").Select(l => l["rebuild\t".Length..])],
            LeftTypes = [.. With("leave\t").Select(l => l["leave\t".Length..])],
            RebuildsUnknownTables = With("unknown\t").Any(),
            ListTables = With("tables\t").Any(),
            IsLazy = With("lazy\t").Any(),
            ProfilePath = With("profile\t").FirstOrDefault()?["profile\t".Length..],
            Probed = [.. With("probe\t").Select(l => l["probe\t".Length..])],
            IsOfLibrary = With("package\t").Any(),
            Initializers = [.. With("run\t").Select(PlannedInitializer.Parse)],
            BeforeCapture = [.. With("before\t").Select(PlannedInitializer.Parse)],
            StartupFields = [.. With("startup\t").Select(StartupField.Parse)],
            Surrogates = [.. With("surrogate\t").Select(PlannedInitializer.Parse)],
        };

        IEnumerable<string> With(string verb) => lines.Skip(2).Where(l => l.StartsWith(verb, StringComparison.Ordinal));
    }
}
