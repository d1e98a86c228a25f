using Mono.Cecil;

namespace Preinit.Build;

/// <summary>Finds the libraries that take part: those with marked types, methods or fields, and those that the project names.</summary>
static class LibraryFinder
{
    /// <summary>What they say of classes of the framework holds for images of running programs alone.</summary>
    static readonly string[] OwnLibraries = ["Preinit", "Preinit.HeapImages", "Preinit.HeapImages.Logging"];

    /// <returns><see langword="null"/> if a library that the project names does not ship with the app; the log says which.</returns>
    public static IReadOnlyList<string>? Find(PipelineOptions options, IBuildLog log)
    {
        var shipped = options.LibraryPaths.ToLookup(p => Path.GetFileNameWithoutExtension(p), StringComparer.OrdinalIgnoreCase);
        var missing = options.NamedAssemblies.Where(n => !shipped.Contains(n)).ToList();
        foreach (var name in missing)
        {
            log.Report(new(DiagnosticCodes.UnknownAssembly, DiagnosticSeverity.Error,
                $"<PreinitAssembly Include=\"{name}\" /> names no assembly that ships with the app. Name one without its extension, or remove the item."));
        }
        if (options.Host != null && missing.Count == 0)
            return []; // the others have packages of their own
        return missing.Count > 0 ? null : [.. options.LibraryPaths.Where(p => TakesPart(p, options)).Order(StringComparer.Ordinal)];
    }

    static bool TakesPart(string path, PipelineOptions options)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        if (OwnLibraries.Contains(name) || options.KeptLibraries.Contains(name) || !File.Exists(options.BuiltPathOf(path)))
            return false;
        return options.NamedAssemblies.Contains(name, StringComparer.OrdinalIgnoreCase) || HasMarks(path, options.NamedTypes);
    }

    static bool HasMarks(string path, IReadOnlyList<string> namedTypes)
    {
        try
        {
            using var module = ModuleDefinition.ReadModule(path);
            return namedTypes.Any(t => module.GetType(t.Replace('+', '/')) != null)
                || module.AssemblyReferences.Any(r => r.Name == "Preinit") && module.GetTypes().Any(t => Marks.AreOn(t) || SurrogateFinder.IsSurrogate(t));
        }
        catch (BadImageFormatException) // a native library
        {
            return false;
        }
    }

    /// <summary>What a library refers to is set up before it.</summary>
    public static IReadOnlyList<MarkedAssembly> InOrder(IReadOnlyList<MarkedAssembly> libraries)
    {
        var ordered = new List<MarkedAssembly>();
        foreach (var library in libraries)
            Add(library);
        return ordered;

        void Add(MarkedAssembly library)
        {
            if (ordered.Contains(library))
                return;
            foreach (var reference in libraries.Where(l => l != library && library.Module.AssemblyReferences.Any(r => r.Name == l.Name)))
                Add(reference);
            ordered.Add(library);
        }
    }
}
