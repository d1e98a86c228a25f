using Mono.Cecil;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>
/// Which libraries keep the images that their packages have. The app is linked to what these restore, as to all statics outside its image. Everywhere else, and where the app's image cannot be linked so,
/// a library is captured with the app.
/// </summary>
static class KeptLibraries
{
    /// <summary>A trimmer writes libraries anew, and a native compiler makes other types; then their images are of no use.</summary>
    public static IReadOnlyList<string> Find(PipelineOptions options)
    {
        if (!options.KeepsLibraryImages || options.Host != null || options.Target is { IsCompiledIn: true } or { IsTrimmed: true } or { Foreign: not null } || !File.Exists(options.AppPath))
            return [];
        List<string> candidates = [.. options.LibraryPaths.Where(p => MayBeKept(p, options)).Select(p => Path.GetFileNameWithoutExtension(p)).Order(StringComparer.Ordinal)];
        return candidates.Count == 0 ? [] : Usable(candidates, options);
    }

    static bool MayBeKept(string path, PipelineOptions options)
    {
        if (options.NamedAssemblies.Contains(Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase) || !File.Exists(options.BuiltPathOf(path)) || PackedLibrary.OriginalOf(path) is not { } original)
            return false;
        using var module = ModuleDefinition.ReadModule(new MemoryStream(original));
        return !options.NamedTypes.Any(t => module.GetType(t.Replace('+', '/')) != null) && !module.GetTypes().SelectMany(t => t.Methods).Any(HasMark);
    }

    /// <summary>Such methods run as soon as code of the library does, which would be while the app is captured.</summary>
    static bool HasMark(MethodDefinition method) =>
        Marks.Of(method, Marks.Preinitialize).Any() || Marks.Of(method, Marks.BeforeCapture).Any() || Marks.Of(method, Marks.AfterRestore).Any();

    /// <summary>The app's own process says whose images can be used in it.</summary>
    static IReadOnlyList<string> Usable(List<string> candidates, PipelineOptions options)
    {
        var directory = Path.Combine(options.OutputDirectory, "capture", "0");
        var attempt = new CaptureProcess(options, CapturedApp.AsBuilt(options), directory, Surroundings.Real).Run(new CapturePlan
        {
            Assemblies = [],
            Probed = candidates,
            ResultPath = Path.Combine(directory, "result.bin"),
            Initializers = [],
            BeforeCapture = [],
        });
        return attempt is CaptureAttempt.Completed { Result.UsableLibraries: var usable } ? usable : [];
    }
}
