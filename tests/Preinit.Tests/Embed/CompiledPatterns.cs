extern alias build;

using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using build::Preinit.Build;
using build::Preinit.Capture;
using Mono.Cecil;
using MethodAttributes = Mono.Cecil.MethodAttributes;

namespace Preinit.Tests;

/// <summary>Regular expressions that were compiled into an assembly made for the test, and loaded.</summary>
public sealed class CompiledPatterns : IDisposable
{
    static readonly TypeSpec RegexType = new TypeSpec.Named("System.Text.RegularExpressions", "System.Text.RegularExpressions", ["Regex"], 0, false);

    readonly string directory = Directory.CreateTempSubdirectory("preinit-regexes-").FullName;
    readonly AssemblyLoadContext context = new("regexes", isCollectible: true);
    readonly TimeSpan timeout;
    readonly Dictionary<(string, RegexOptions), RegexRunnerFactory> factories = [];

    public CompiledPatterns(IEnumerable<(string Pattern, RegexOptions Options)> patterns, bool hasCompiler = true, TimeSpan? timeout = null)
    {
        this.timeout = timeout ?? Regex.InfiniteMatchTimeout;
        List<(string, RegexOptions)> all = [.. patterns];
        LinkSpec[] links = [.. all.Select(p => Link(p.Item1, p.Item2))];
        using var module = ModuleDefinition.CreateModule("App", new ModuleParameters { Kind = ModuleKind.Dll, Runtime = Mono.Cecil.TargetRuntime.Net_4_0 });
        var options = new PipelineOptions
        {
            AssemblyPath = "",
            AppPath = "",
            CaptureHookPath = "",
            OutputDirectory = directory,
            DotnetPath = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet",
            CompilerPath = hasCompiler ? Metadata("Compiler") : null,
            TargetingPack = Metadata("TargetingPack"),
        };
        var compiled = RegexCompilation.Run(options, Image(links), module);
        Summary = (compiled.Summary.Compiled, compiled.Summary.Interpreted);
        if (compiled.Factories is { } type)
            type.Constructor.Attributes = type.Constructor.Attributes & ~MethodAttributes.MemberAccessMask | MethodAttributes.Public;
        Bytes = Write(module);
        var assembly = context.LoadFromStream(new MemoryStream(Bytes));
        foreach (var (pattern, link) in all.Zip(links))
        {
            if (compiled.NumberOf(link) is >= 0 and var number)
                factories[pattern] = (RegexRunnerFactory)Activator.CreateInstance(assembly.GetType(compiled.Factories!.Constructor.DeclaringType.FullName, throwOnError: true)!, number)!;
        }
    }

    public (int Compiled, IReadOnlyList<string> Interpreted) Summary { get; }

    public byte[] Bytes { get; }

    /// <summary>A regular expression that runs the code of the app, as a restored one does.</summary>
    public Regex? Find(string pattern, RegexOptions options)
    {
        if (!factories.TryGetValue((pattern, options), out var factory))
            return null;
        var regex = new Regex(pattern, options & ~RegexOptions.Compiled, timeout);
        typeof(Regex).GetField("factory", BindingFlags.Instance | BindingFlags.NonPublic)!.SetValue(regex, factory);
        return regex;
    }

    public void Dispose()
    {
        context.Unload();
        Directory.Delete(directory, recursive: true);
    }

    LinkSpec.RegexFactory Link(string pattern, RegexOptions options) =>
        new(RegexType, pattern, (int)options, timeout.Ticks, Culture: "", Fallback: 0);

    static CapturedImage Image(LinkSpec[] links) => new()
    {
        Bytes = [], TypeTable = [], ObjectTypeCount = 0, HasGaps = [], Fields = [], Members = [], AssemblyPaths = [], Links = links, Rebuilds = [], Replays = [],
            PreciseTypes = [], LatePreciseTypes = [], PreciseUses = [], Promised = [], Types = [], Labels = [], Origins = [],
    };

    static byte[] Write(ModuleDefinition module)
    {
        var stream = new MemoryStream();
        module.Write(stream, new WriterParameters { DeterministicMvid = true, Timestamp = 0 });
        return stream.ToArray();
    }

    static string Metadata(string key) =>
        typeof(CompiledPatterns).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
