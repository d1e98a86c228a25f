using Mono.Cecil;

namespace Preinit.Build;

/// <summary>The assemblies that are rewritten: the app's own, and the libraries that ship with it and take part.</summary>
sealed class MarkedAssemblies : IDisposable
{
    readonly PathResolver resolver;
    readonly List<MarkedAssembly> libraries;

    MarkedAssemblies(MarkedAssembly app, IReadOnlyList<MarkedAssembly> libraries, PathResolver resolver) =>
        (App, this.libraries, this.resolver) = (app, [.. libraries], resolver);

    public MarkedAssembly App { get; }

    /// <summary>A library comes after those it refers to.</summary>
    public IReadOnlyList<MarkedAssembly> Libraries => libraries;

    public IReadOnlyList<MarkedAssembly> All => [.. Libraries, App];

    public MarkedAssembly this[string name] => All.Single(a => a.Name == name);

    /// <summary>Opens them, unless one is none or not the one that would be captured; the log then says so.</summary>
    public static MarkedAssemblies? TryOpen(PipelineOptions options, IBuildLog log)
    {
        var resolver = new PathResolver(Path.GetDirectoryName(options.AppPath)!);
        var opened = new List<MarkedAssembly>();
        var candidates = LibraryFinder.Find(options, log);
        foreach (var path in candidates?.Prepend(options.AssemblyPath) ?? [])
        {
            if (TryOpen(path, options, resolver, log) is not { } assembly)
                break;
            opened.Add(assembly);
        }
        if (opened.Count == candidates?.Count + 1)
            return new(opened[0], LibraryFinder.InOrder(opened[1..]), resolver);
        opened.ForEach(a => a.Dispose());
        resolver.Dispose();
        return null;
    }

    /// <summary>Opens libraries that nothing in them or in the project marks, but that the image needs; on failure the log says why.</summary>
    public bool TryAdd(IEnumerable<string> names, PipelineOptions options, IBuildLog log)
    {
        foreach (var name in names.Except(All.Select(a => a.Name)).Order(StringComparer.Ordinal))
        {
            var path = options.LibraryPaths.Single(p => Path.GetFileNameWithoutExtension(p) == name);
            if (TryOpen(path, options, resolver, log) is not { } library)
                return false;
            libraries.Add(library);
        }
        return true;
    }

    static MarkedAssembly? TryOpen(string path, PipelineOptions options, PathResolver resolver, IBuildLog log)
    {
        var built = path == options.AssemblyPath ? options.AppPath : options.BuiltPathOf(path);
        try
        {
            var assembly = MarkedAssembly.Open(path, resolver);
            if (assembly.IsIn(built))
                return assembly;
            assembly.Dispose();
            log.Report(new(DiagnosticCodes.StaleOutput, DiagnosticSeverity.Error,
                $"{built} is not the build of {path}: what would be captured is not what would be published. Build again, or publish without --no-build."));
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException)
        {
            log.Report(new(DiagnosticCodes.NotAnAssembly, DiagnosticSeverity.Error,
                $"{path} could not be read as a .NET assembly: {exception.Message} Build the project again, or publish with PreinitEnabled=false."));
        }
        return null;
    }

    /// <summary>Tells where assemblies are that the capture loaded, those of the framework among them.</summary>
    public void AddReferences(IEnumerable<string> paths) => resolver.Add(paths);

    /// <summary>The reference of the app, or a new one, to the library that it ships with.</summary>
    public AssemblyNameReference RestoreLibrary()
    {
        const string Name = "Preinit";
        if (App.Module.AssemblyReferences.FirstOrDefault(r => r.Name == Name) is { } known)
            return known;
        var reference = Libraries.SelectMany(l => l.Module.AssemblyReferences).FirstOrDefault(r => r.Name == Name)
            ?? resolver.Resolve(new AssemblyNameReference(Name, null)).Name;
        var added = new AssemblyNameReference(Name, reference.Version) { PublicKeyToken = reference.PublicKeyToken };
        App.Module.AssemblyReferences.Add(added);
        return added;
    }

    public void Dispose()
    {
        foreach (var assembly in All)
            assembly.Dispose();
        resolver.Dispose();
    }
}
