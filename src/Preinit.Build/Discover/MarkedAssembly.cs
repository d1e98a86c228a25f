using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Preinit.Build;

/// <summary>An assembly that is rewritten, with its symbols if it has any: the app's own, or a library with marked types.</summary>
sealed class MarkedAssembly : IDisposable
{
    MarkedAssembly(string path, ModuleDefinition module) => (Path, Module) = (path, module);

    /// <summary>The file it was read from. Of a library with an image of its own, what the compiler made is taken.</summary>
    public string Path { get; }

    public ModuleDefinition Module { get; }

    public string Name => Module.Assembly.Name.Name;

    public static MarkedAssembly Open(string path, IAssemblyResolver resolver)
    {
        var parameters = new ReaderParameters
        {
            InMemory = true,
            AssemblyResolver = resolver,
            ReadSymbols = true,
            SymbolReaderProvider = new DefaultSymbolReaderProvider(throwIfNoSymbol: false),
        };
        if (PackedLibrary.OriginalOf(path) is not { } original)
            return new(path, ModuleDefinition.ReadModule(path, parameters));
        parameters.ReadSymbols = false; // those beside it are of what was packed
        return new(path, ModuleDefinition.ReadModule(new MemoryStream(original), parameters));
    }

    /// <summary>Whether the app's build output has the very same assembly; there the capture finds it.</summary>
    public bool IsIn(string builtPath)
    {
        using var built = ModuleDefinition.ReadModule(new MemoryStream(PackedLibrary.CompiledOf(builtPath)));
        return built.Mvid == Module.Mvid;
    }

    /// <summary>Finds a type by the name that reflection gives it.</summary>
    public TypeDefinition? Type(string reflectionName) => Module.GetType(reflectionName.Replace('+', '/'));

    public static string ReflectionName(TypeReference type) => type.FullName.Replace('/', '+');

    public void Dispose() => Module.Dispose();
}
