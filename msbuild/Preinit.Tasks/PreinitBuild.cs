using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Preinit.Tasks;

/// <summary>Runs <c>preinit build</c>: everything that publish does for an app.</summary>
public sealed class PreinitBuild : PreinitTool
{
    /// <summary>The compiled assembly.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The same assembly in the build output.</summary>
    [Required]
    public string App { get; set; } = "";

    /// <summary>The folder for the rewritten assemblies.</summary>
    [Required]
    public string Output { get; set; } = "";

    /// <summary>The project's folder.</summary>
    public string ProjectDirectory { get; set; } = "";

    /// <summary>The libraries that ship with the app.</summary>
    public ITaskItem[] Libraries { get; set; } = [];

    /// <summary>Names of libraries to freeze although nothing in them is marked.</summary>
    public ITaskItem[] NamedAssemblies { get; set; } = [];

    /// <summary>Names of types that count as marked.</summary>
    public ITaskItem[] NamedTypes { get; set; } = [];

    /// <summary>Names of assemblies and types whose statics stay out of the image.</summary>
    public ITaskItem[] Excluded { get; set; } = [];

    /// <summary>The file names of the assemblies that publish precompiles one by one.</summary>
    public ITaskItem[] Precompiled { get; set; } = [];

    /// <summary>The assemblies of the framework that the app will run on, where that is not the one that captures it.</summary>
    public ITaskItem[] Framework { get; set; } = [];

    /// <summary>The runtime identifier that the app is published for, where it is not this machine's; else empty.</summary>
    public string ForeignRuntime { get; set; } = "";

    /// <summary>Whether the app is compiled to native code.</summary>
    public bool Native { get; set; }

    /// <summary>Whether the app is trimmed.</summary>
    public bool Trimmed { get; set; }

    /// <summary>Whether the app must check the layout of its types at each start, because the publish does not.</summary>
    public bool Unchecked { get; set; }

    /// <summary>Whether libraries with images of their own keep them.</summary>
    public bool LibraryImages { get; set; } = true;

    /// <summary>Whether the assembly is a library, for its package.</summary>
    public bool Pack { get; set; }

    /// <summary>The frameworks that the library is for, with their versions.</summary>
    public ITaskItem[] SharedFrameworks { get; set; } = [];

    /// <summary>The options of the runtime that the library's project sets, with their values.</summary>
    public ITaskItem[] RuntimeOptions { get; set; } = [];

    /// <summary><c>RunInitializers</c> or <c>Throw</c>.</summary>
    public string Fallback { get; set; } = "";

    /// <summary><c>local</c>, <c>strict</c> or <c>any</c>.</summary>
    public string InputPolicy { get; set; } = "";

    /// <summary>Whether the initialisers run once only.</summary>
    public bool NotCompared { get; set; }

    /// <summary>Whether the app lays its objects down when they are touched.</summary>
    public bool Lazy { get; set; }

    /// <summary>Whether hash codes start from the same seeds in each process of the app.</summary>
    public bool FixedHashSeeds { get; set; }

    /// <summary>Whether the image has names for people.</summary>
    public bool Names { get; set; } = true;

    /// <summary><c>warn</c>, <c>error</c> or <c>off</c>.</summary>
    public string LeakCheck { get; set; } = "";

    /// <summary>How many problems are told; 0 means all.</summary>
    public string MostProblems { get; set; } = "";

    /// <summary>How large the image may be, or empty.</summary>
    public string SizeBudget { get; set; } = "";

    /// <summary>What a recorded run changed, or empty.</summary>
    public string Profile { get; set; } = "";

    /// <summary>Seconds that the initialisers may take.</summary>
    public string InitializerTimeout { get; set; } = "";

    /// <summary>The key to sign with, or empty.</summary>
    public string KeyFile { get; set; } = "";

    /// <summary>csc.dll of the SDK, or empty.</summary>
    public string Compiler { get; set; } = "";

    /// <summary>The folder of the framework's targeting pack, or empty.</summary>
    public string TargetingPack { get; set; } = "";

    private protected override void Write(Arguments arguments)
    {
        arguments.Add("build");
        arguments.Add("--msbuild");
        arguments.Add("--assembly", Assembly);
        arguments.Add("--app", App);
        arguments.Add("--output", Output);
        arguments.Add("--project-directory", ProjectDirectory);
        arguments.Add("--library", Libraries);
        arguments.Add("--preinit-assembly", NamedAssemblies);
        arguments.Add("--preinit-type", NamedTypes);
        arguments.Add("--preinit-exclude", Excluded);
        arguments.Add("--precompiled", Precompiled);
        arguments.Add("--framework", Framework);
        arguments.Add("--foreign-runtime", ForeignRuntime);
        arguments.AddIf(Native, "--native");
        arguments.AddIf(Trimmed, "--trimmed");
        arguments.AddIf(Unchecked, "--unchecked");
        arguments.AddIf(!LibraryImages, "--no-library-images");
        arguments.AddIf(Pack, "--pack");
        arguments.Add("--shared-framework", SharedFrameworks.Select(f => new TaskItem($"{f.ItemSpec}={f.GetMetadata("Version")}")).ToArray<ITaskItem>());
        arguments.Add("--runtime-option", RuntimeOptions.Select(o => new TaskItem($"{o.ItemSpec}={o.GetMetadata("Value")}")).ToArray<ITaskItem>());
        arguments.Add("--fallback", Fallback);
        arguments.AddIf(NotCompared, "--no-determinism-check");
        arguments.AddIf(Lazy, "--lazy");
        arguments.AddIf(FixedHashSeeds, "--fixed-hash-seeds");
        arguments.AddIf(!Names, "--no-names");
        arguments.Add("--leak-check", LeakCheck);
        arguments.Add("--input-policy", InputPolicy);
        arguments.Add("--most-problems", MostProblems);
        arguments.Add("--size-budget", SizeBudget);
        arguments.Add("--profile", Profile);
        arguments.Add("--timeout", InitializerTimeout);
        arguments.Add("--dotnet", DotnetPath);
        arguments.Add("--compiler", Compiler);
        arguments.Add("--targeting-pack", TargetingPack);
        arguments.Add("--key-file", KeyFile);
        arguments.Add("--report", Report);
    }
}
