using Mono.Cecil;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>The framework that the app will run on, beside the one that captured it.</summary>
sealed class TargetFramework : IDisposable
{
    const string CoreLibrary = "System.Private.CoreLib";

    readonly HashSet<string> names;
    readonly PathResolver captured;
    readonly PathResolver target;

    public TargetFramework(IReadOnlyList<string> targetPaths, IReadOnlyList<string> capturedPaths)
    {
        var directory = Path.GetDirectoryName(targetPaths[0])!;
        names = [.. targetPaths.Select(p => Path.GetFileNameWithoutExtension(p))];
        (captured, target) = (new(directory), new(directory));
        captured.Add(capturedPaths);
        target.Add(capturedPaths);
        target.Add(targetPaths);
        IsSameBuild = Module(captured, CoreLibrary)?.Mvid == Module(target, CoreLibrary)?.Mvid;
    }

    /// <summary>All assemblies of a framework are built together.</summary>
    public bool IsSameBuild { get; }

    /// <summary>Whether an assembly is the framework's.</summary>
    public bool Has(string assembly) => names.Contains(assembly);

    /// <summary>The definition in the framework that captured, or in a library.</summary>
    public TypeDefinition? Captured(TypeSpec.Named spec) => Find(captured, spec);

    /// <summary>The definition in the framework that the app will run on.</summary>
    public TypeDefinition? Target(TypeSpec.Named spec) => Find(target, spec);

    public TypeDefinition? Target(TypeDefinition definition)
    {
        var module = Module(target, definition.Module.Assembly.Name.Name);
        return module == null ? null : module.GetType(definition.FullName) ?? Forwarded(module, definition.FullName);
    }

    static TypeDefinition? Find(PathResolver resolver, TypeSpec.Named spec)
    {
        var module = Module(resolver, AssemblyNameReference.Parse(spec.Assembly).Name);
        var name = string.Join('/', spec.Names);
        name = spec.Namespace.Length == 0 ? name : $"{spec.Namespace}.{name}";
        return module == null ? null : module.GetType(name) ?? Forwarded(module, name);
    }

    static TypeDefinition? Forwarded(ModuleDefinition module, string name) =>
        module.ExportedTypes.FirstOrDefault(e => e.FullName == name)?.Resolve();

    static ModuleDefinition? Module(PathResolver resolver, string assembly)
    {
        try
        {
            return resolver.Resolve(new AssemblyNameReference(assembly, null)).MainModule;
        }
        catch (AssemblyResolutionException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        captured.Dispose();
        target.Dispose();
    }
}
