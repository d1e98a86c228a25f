using Mono.Cecil;
using Preinit.Capture;
using Preinit.Image;

namespace Preinit.Build;

/// <summary>
/// Makes an image belong to the assemblies that ship: the libraries as they were rewritten, and the framework that the app will run on.
/// </summary>
static class ImageIdentity
{
    /// <param name="images">The image, or its parts.</param>
    /// <param name="options">Say what the app will run on, and whether there was a second capture.</param>
    /// <param name="libraries">Those that may have been rewritten.</param>
    /// <param name="outputs">Knows which were.</param>
    public static void Set(IEnumerable<CapturedImage> images, PipelineOptions options, IReadOnlyList<MarkedAssembly> libraries, OutputFiles outputs)
    {
        var target = options.Target;
        var shipped = target.FrameworkPaths.ToLookup(p => Path.GetFileNameWithoutExtension(p));
        var core = target.IsCompiledIn ? null : ModuleOf(shipped["System.Private.CoreLib"].FirstOrDefault());
        foreach (var image in images)
        {
            new ImageEditor(image.Bytes).SetIdentity(
                captured => core ?? captured,
                FlagsOf(target) | (options.DeterminismCheck ? ImageFlags.None : ImageFlags.NotCompared) | (options.IsLazy ? ImageFlags.Lazy : ImageFlags.None)
                    | (MayHaveState(options) ? ImageFlags.MayHaveState : ImageFlags.None) | (options.Host != null ? ImageFlags.Library : ImageFlags.None),
                (name, captured) => libraries.FirstOrDefault(l => l.Name == name) is { } library && outputs.ModuleOf(library) is { } rewritten
                    ? rewritten
                    : ModuleOf(shipped[name].FirstOrDefault()) ?? captured);
        }
    }

    /// <summary>Whether the app can save itself with another state. Which apps will use a library, nobody knows.</summary>
    static bool MayHaveState(PipelineOptions options) =>
        options.Host != null || options.LibraryPaths.Any(l => Path.GetFileName(l) == "Preinit.HeapImages.dll");

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
