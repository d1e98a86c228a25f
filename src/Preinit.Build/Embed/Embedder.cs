using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Preinit.Build;

/// <summary>Embed, as a table of contents: writes the image and the code that restores it into a copy of the assembly.</summary>
static class Embedder
{
    public static PipelineResult Embed(PipelineOptions options, AppAssembly app, Discovered discovered, AgreedCapture capture)
    {
        var module = app.Module;
        ImageHolder? holder = null;
        if (capture.Image is { } image)
        {
            app.AddReferences(image.AssemblyPaths);
            var references = new ReferenceImporter(module);
            holder = ImageHolder.Create(module, image, references);
            foreach (var type in image.Types)
                ConstructorRewriter.Rewrite(app.Type(type.Name), type, holder);
        }
        var methods = capture.Initializers.Where(i => i.Planned.Method != null).Select(i => MethodOf(app, i.Planned)).ToList();
        var hooks = discovered.AfterRestore.Select(p => MethodOf(app, p)).ToList();
        if (methods.Count > 0 || hooks.Count > 0)
            ModuleInitializerRewriter.Rewrite(module, holder, methods, hooks);
        if (holder != null || hooks.Count > 0)
            AccessChecks.Ignore(module, [app.Name]); // what is marked, and the targets of delegates, may be private

        var output = Path.Combine(options.OutputDirectory, Path.GetFileName(options.AssemblyPath));
        if (holder == null && hooks.Count == 0)
            ModuleFile.Copy(options.AssemblyPath, output);
        else
            ModuleFile.Write(module, output, options.KeyFile);
        return Result(output, discovered, capture);
    }

    static MethodDefinition MethodOf(AppAssembly app, Capture.PlannedInitializer planned) =>
        app.Type(planned.Type).Methods.Single(m => m.Name == planned.Method && !m.HasParameters && !m.HasGenericParameters);

    static PipelineResult Result(string output, Discovered discovered, AgreedCapture capture) => new(output,
        [.. capture.Initializers.Zip(capture.Outcomes, (i, o) => new FrozenInitializer(i.Name, o.Milliseconds))],
        [.. discovered.Initializers.Except(capture.Initializers).Select(i => i.Name)],
        capture.Image?.Origins.Length ?? 0, capture.Image?.Bytes.Length ?? 0);
}
