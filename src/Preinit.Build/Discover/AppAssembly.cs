using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Preinit.Build;

/// <summary>The assembly that is rewritten, with its symbols if it has any.</summary>
sealed class AppAssembly : IDisposable
{
    readonly PathResolver resolver;

    AppAssembly(ModuleDefinition module, PathResolver resolver) => (Module, this.resolver) = (module, resolver);

    public ModuleDefinition Module { get; }

    public string Name => Module.Assembly.Name.Name;

    /// <summary>Opens the assembly, unless it is none or not the one that would be captured; the log then says so.</summary>
    public static AppAssembly? TryOpen(PipelineOptions options, IBuildLog log)
    {
        try
        {
            var app = Open(options);
            using var built = ModuleDefinition.ReadModule(options.AppPath);
            if (built.Mvid == app.Module.Mvid)
                return app;
            log.Report(new(DiagnosticCodes.StaleOutput, DiagnosticSeverity.Error,
                $"{options.AppPath} is not the build of {options.AssemblyPath}: what would be captured is not what would be published. Build again, or publish without --no-build."));
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException)
        {
            log.Report(new(DiagnosticCodes.NotAnAssembly, DiagnosticSeverity.Error,
                $"{options.AssemblyPath} could not be read as a .NET assembly: {exception.Message} Build the project again, or publish with PreinitEnabled=false."));
        }
        return null;
    }

    public static AppAssembly Open(PipelineOptions options)
    {
        Directory.CreateDirectory(options.OutputDirectory);
        File.Delete(Path.Combine(options.OutputDirectory, Path.GetFileName(options.AssemblyPath))); // of an earlier run
        var resolver = new PathResolver(Path.GetDirectoryName(options.AppPath)!);
        var parameters = new ReaderParameters
        {
            InMemory = true,
            AssemblyResolver = resolver,
            ReadSymbols = true,
            SymbolReaderProvider = new DefaultSymbolReaderProvider(throwIfNoSymbol: false),
        };
        return new(ModuleDefinition.ReadModule(options.AssemblyPath, parameters), resolver);
    }

    /// <summary>Tells where assemblies are that the capture loaded, those of the framework among them.</summary>
    public void AddReferences(IEnumerable<string> paths) => resolver.Add(paths);

    /// <summary>Finds a type by the name that reflection gives it.</summary>
    public TypeDefinition Type(string reflectionName) => Module.GetType(reflectionName.Replace('+', '/'));

    public static string ReflectionName(TypeReference type) => type.FullName.Replace('/', '+');

    public void Dispose()
    {
        Module.Dispose();
        resolver.Dispose();
    }
}
