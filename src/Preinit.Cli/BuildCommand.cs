using System.CommandLine;
using Preinit.Build;

namespace Preinit.Cli;

/// <summary><c>preinit build</c>: the pipeline, as the package's targets call it at publish.</summary>
static class BuildCommand
{
    public static Command Create()
    {
        var assembly = new Option<FileInfo>("--assembly") { Required = true, Description = "the compiled assembly; it is not changed" };
        var app = new Option<FileInfo>("--app") { Required = true, Description = "the same assembly in the build output, beside its dependencies" };
        var output = new Option<DirectoryInfo>("--output") { Required = true, Description = "the folder for the rewritten assembly" };
        var timeout = new Option<double>("--timeout") { DefaultValueFactory = _ => 60, Description = "seconds that the initialisers may take" };
        var project = new Option<DirectoryInfo?>("--project-directory") { Description = "the project's folder, where the initialisers may read files" };
        var libraries = new Option<FileInfo[]>("--library") { Description = "a library that ships with the app" };
        var named = new Option<string[]>("--preinit-assembly") { Description = "a library to freeze although nothing in it is marked" };
        var types = new Option<string[]>("--preinit-type") { Description = "a type that counts as marked" };
        var excluded = new Option<string[]>("--preinit-exclude") { Description = "an assembly or a type whose statics stay out of the image" };
        var precompiled = new Option<string[]>("--precompiled") { Description = "the file name of an assembly that publish precompiles" };
        var framework = new Option<FileInfo[]>("--framework") { Description = "an assembly of the framework that the app will run on" };
        var foreign = new Option<string?>("--foreign-runtime") { Description = "the runtime identifier of the app, if it does not run here" };
        var compiledIn = new Option<bool>("--native") { Description = "the app is compiled to native code" };
        var library = new Option<bool>("--pack") { Description = "the assembly is a library, whose package is to have an image of its own" };
        var shared = new Option<string[]>("--shared-framework") { Description = "a framework that the library is for: name=version" };
        var runtimeOptions = new Option<string[]>("--runtime-option") { Description = "an option of the runtime that the library's project sets: name=value" };
        var anew = new Option<bool>("--no-library-images") { Description = "capture libraries with images of their own like any other" };
        var trimmed = new Option<bool>("--trimmed") { Description = "the app is trimmed" };
        var notChecked = new Option<bool>("--unchecked") { Description = "the app cannot be run here: it checks itself at each start" };
        var fallback = new Option<string>("--fallback") { DefaultValueFactory = _ => "RunInitializers", Description = "RunInitializers or Throw" };
        fallback.AcceptOnlyFromAmong("RunInitializers", "Throw");
        var notCompared = new Option<bool>("--no-determinism-check") { Description = "run the initialisers once only, and compare with nothing" };
        var lazy = new Option<bool>("--lazy") { Description = "the app lays its objects down when they are touched" };
        var seeds = new Option<bool>("--fixed-hash-seeds") { Description = "hash codes start from the same seeds in each process of the app" };
        var noNames = new Option<bool>("--no-names") { Description = "leave the names of types, roots and fields out of the image" };
        var leaks = new Option<LeakCheckMode>("--leak-check") { Description = "warn of, fail for, or ignore texts of this machine in the image: warn, error or off" };
        var policy = new Option<InputPolicy>("--input-policy") { Description = "what the initialisers may read: strict (the app's own files), local or any" };
        var problems = new Option<int>("--most-problems") { DefaultValueFactory = _ => 10, Description = "how many problems are told, or 0 for all; a file in the output folder lists them all" };
        var budget = new Option<long?>("--size-budget")
        {
            Description = "how large the image may be, such as 2MB or 512KiB",
            CustomParser = argument =>
            {
                if (ByteSize.TryParse(argument.Tokens.Single().Value, out var bytes))
                    return bytes;
                argument.AddError($"'{argument.Tokens.Single().Value}' is no size. Write a number and B, KB, MB, GB, KiB, MiB or GiB.");
                return null;
            },
        };
        var profile = new Option<FileInfo?>("--profile") { Description = "a file of preinit profile: what a recorded run changed comes first in the heap" };
        var report = new Option<FileInfo?>("--report") { Description = "write a report to this file, a page in HTML, and the same as JSON beside it" };
        var keyFile = new Option<FileInfo?>("--key-file") { Description = "the key to sign the rewritten assembly with" };
        var compiler = new Option<string?>("--compiler") { Description = "csc.dll of the SDK, which compiles regular expressions" };
        var targetingPack = new Option<string?>("--targeting-pack") { Description = "the folder of the framework's targeting pack, for the same" };
        var dotnet = new Option<string?>("--dotnet") { Description = "the dotnet host that runs the app's initialisers" };
        var msbuild = Logs.Option();

        var command = new Command("build", "Runs the marked initialisers and embeds the frozen heap in a copy of the assembly.")
        {
            assembly, app, output, project, libraries, named, types, excluded, precompiled, framework, foreign, compiledIn, library, shared, runtimeOptions, anew, trimmed, notChecked, fallback,
            policy, timeout, notCompared, lazy, seeds, noNames, leaks, problems, budget, profile, report, keyFile, compiler, targetingPack, dotnet, msbuild,
        };
        command.SetAction(parsed =>
        {
            var options = new PipelineOptions
            {
                AssemblyPath = parsed.GetRequiredValue(assembly).FullName,
                AppPath = parsed.GetRequiredValue(app).FullName,
                OutputDirectory = parsed.GetRequiredValue(output).FullName,
                CaptureHookPath = Path.Combine(AppContext.BaseDirectory, "Preinit.Capture.dll"),
                DotnetPath = parsed.GetValue(dotnet) ?? DotnetHost.Path,
                TimeLimit = TimeSpan.FromSeconds(parsed.GetValue(timeout)),
                ProjectDirectory = parsed.GetValue(project)?.FullName,
                LibraryPaths = [.. Paths(parsed.GetValue(libraries))],
                NamedAssemblies = parsed.GetValue(named) ?? [],
                NamedTypes = parsed.GetValue(types) ?? [],
                Excluded = parsed.GetValue(excluded) ?? [],
                PrecompiledAssemblies = parsed.GetValue(precompiled) ?? [],
                InputPolicy = parsed.GetValue(policy),
                HasFallback = parsed.GetValue(fallback) != "Throw",
                DeterminismCheck = !parsed.GetValue(notCompared),
                IsLazy = parsed.GetValue(lazy),
                HasFixedHashSeeds = parsed.GetValue(seeds),
                HasNames = !parsed.GetValue(noNames),
                LeakCheck = parsed.GetValue(leaks),
                MostProblems = parsed.GetValue(problems),
                SizeBudget = parsed.GetValue(budget),
                ProfilePath = parsed.GetValue(profile)?.FullName,
                ReportPath = parsed.GetValue(report)?.FullName,
                Target = new()
                {
                    FrameworkPaths = [.. Paths(parsed.GetValue(framework))],
                    Foreign = parsed.GetValue(foreign),
                    IsCompiledIn = parsed.GetValue(compiledIn),
                    IsTrimmed = parsed.GetValue(trimmed),
                    IsReadyToRun = parsed.GetValue(precompiled) is { Length: > 0 },
                    IsSelfChecked = !parsed.GetValue(notChecked),
                },
                Host = !parsed.GetValue(library) ? null : new() { Frameworks = parsed.GetValue(shared) ?? [], RuntimeOptions = parsed.GetValue(runtimeOptions) ?? [] },
                KeepsLibraryImages = !parsed.GetValue(anew),
                CompilerPath = parsed.GetValue(compiler),
                TargetingPack = parsed.GetValue(targetingPack),
                KeyFile = parsed.GetValue(keyFile)?.FullName,
            };
            return Run(options, Logs.Create(parsed.GetValue(msbuild)));
        });
        return command;
    }

    static IEnumerable<string> Paths(FileInfo[]? files) => (files ?? []).Select(f => f.FullName);

    static int Run(PipelineOptions options, IBuildLog log)
    {
        if (Pipeline.Run(options, log) is not { } result)
            return 1;
        foreach (var line in Summary.Of(result))
            log.Progress(line);
        return 0;
    }
}
