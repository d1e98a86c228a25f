using Mono.Cecil;

namespace Preinit.Build;

/// <summary>The module version ids of the assemblies in a folder, each read once: an image in parts asks for them again and again.</summary>
sealed class ModuleIds(string directory)
{
    readonly Dictionary<string, Guid?> found = [];

    /// <param name="name">The simple name of an assembly.</param>
    /// <returns><see langword="null"/> if there is none.</returns>
    public Guid? Find(string name)
    {
        if (!found.TryGetValue(name, out var id))
            found[name] = id = Of(Path.Combine(directory, name + ".dll"));
        return id;
    }

    /// <summary>That of one assembly.</summary>
    /// <returns><see langword="null"/> if it is not there.</returns>
    public static Guid? Of(string path)
    {
        if (!File.Exists(path))
            return null;
        using var module = ModuleDefinition.ReadModule(path);
        return module.Mvid;
    }
}
