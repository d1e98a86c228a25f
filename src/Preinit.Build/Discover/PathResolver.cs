using Mono.Cecil;

namespace Preinit.Build;

/// <summary>Resolves references to the very files that the captured process had loaded, then to those beside the app.</summary>
sealed class PathResolver : DefaultAssemblyResolver
{
    readonly Dictionary<string, string> paths = new(StringComparer.OrdinalIgnoreCase);

    public PathResolver(string appDirectory)
    {
        foreach (var directory in GetSearchDirectories())
            RemoveSearchDirectory(directory);
        AddSearchDirectory(appDirectory);
    }

    public void Add(IEnumerable<string> files)
    {
        foreach (var file in files)
            paths[Path.GetFileNameWithoutExtension(file)] = file;
    }

    public override AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters)
    {
        if (!paths.TryGetValue(name.Name, out var path))
            return base.Resolve(name, parameters);

        var definition = AssemblyDefinition.ReadAssembly(path, new ReaderParameters { AssemblyResolver = this, InMemory = true });
        paths.Remove(name.Name);
        RegisterAssembly(definition);
        return definition;
    }
}
