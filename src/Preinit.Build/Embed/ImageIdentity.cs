using Mono.Cecil;
using Preinit.Image;

namespace Preinit.Build;

/// <summary>
/// Makes an image belong to the assemblies that ship: the libraries as they were rewritten, and the framework that the app will run on.
/// </summary>
static class ImageIdentity
{
    public static void Set(byte[] image, PipelineOptions options, IReadOnlyList<MarkedAssembly> libraries, OutputFiles outputs)
    {
        var target = options.Target;
        var shipped = target.FrameworkPaths.ToLookup(p => Path.GetFileNameWithoutExtension(p));
        new ImageEditor(image).SetIdentity(
            captured => target.IsCompiledIn ? captured : ModuleOf(shipped["System.Private.CoreLib"].FirstOrDefault()) ?? captured,
            FlagsOf(target) | (options.DeterminismCheck ? ImageFlags.None : ImageFlags.NotCompared) | (options.IsLazy ? ImageFlags.Lazy : ImageFlags.None),
            (name, captured) => libraries.FirstOrDefault(l => l.Name == name) is { } library && outputs.ModuleOf(library) is { } rewritten
                ? rewritten
                : ModuleOf(shipped[name].FirstOrDefault()) ?? captured);
    }

    static ImageFlags FlagsOf(TargetRuntime target) =>
        (target.IsCompiledIn ? ImageFlags.CompiledIn : ImageFlags.None) | (target.IsSelfChecked ? ImageFlags.None : ImageFlags.ProbeLayouts);

    static Guid? ModuleOf(string? path)
    {
        if (path == null)
            return null;
        using var module = ModuleDefinition.ReadModule(path);
        return module.Mvid;
    }
}
