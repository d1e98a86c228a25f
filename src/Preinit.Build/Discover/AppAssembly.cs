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

    public static AppAssembly Open(PipelineOptions options)
    {
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
