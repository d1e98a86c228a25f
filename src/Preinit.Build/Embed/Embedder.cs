using Mono.Cecil;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>Embed, as a table of contents: writes the image and the code that restores it into copies of the assemblies.</summary>
sealed class Embedder(PipelineOptions options, MarkedAssemblies assemblies, Discovered discovered, AgreedCapture capture, IReadOnlyList<RootSize> roots)
{
    readonly ImageParts? parts = PartsOf(capture.Image, options);
    CompiledRegexes regexes = new();

    /// <summary>The size of the image with all its parts.</summary>
    public long ImageBytes => parts?.ByteCount ?? 0;

    public PipelineResult Embed()
    {
        var methods = capture.Initializers.Where(i => i.Planned.Method != null).Select(i => MethodOf(i.Planned)).ToList();
        var hooks = discovered.AfterRestore.Select(MethodOf).ToList();
        List<ImageHolder> holders = [.. Enumerable.Range(0, parts?.Parts.Count ?? 0).Select(i => new ImageHolder(assemblies.App.Module, assemblies.RestoreLibrary(), i))];
        var holder = holders.FirstOrDefault();
        if (holder != null || hooks.Count > 0)
            ModuleInitializerRewriter.Rewrite(assemblies.App.Module, holder, methods, hooks, isLibrary: options.Host != null,
                capture.Image == null ? null : SeedRecords.Of(capture.Image, options));

        var outputs = new OutputFiles(options);
        if (capture.Image is { } image)
        {
            assemblies.AddReferences(image.AssemblyPaths);
            var common = parts!.Common == null ? null : new CommonHolder(assemblies.App.Module, parts.Common);
            RewriteConstructors(holders, common?.Type ?? holder!.Type);
            if (options.HasFallback && assemblies.App.Module.EntryPoint != null)
                AddVerification(image);
            WriteLibraries(image, methods, outputs);
            ImageIdentity.Set(parts.All, options, assemblies.Libraries, outputs);
            regexes = RegexCompilation.Run(options, image, assemblies.App.Module);
            if (common == null)
                holder!.Fill(parts.Parts[0], options, regexes);
            else
                common.Fill(parts.Parts, holders, options, regexes);
        }
        WriteApp(holder != null || hooks.Count > 0, methods.Concat(hooks), outputs);
        return Result(outputs);
    }

    static ImageParts? PartsOf(CapturedImage? image, PipelineOptions options) =>
        image == null ? null : options.HasNames ? ImageParts.Of(image, options).Named() : ImageParts.Of(image, options);

    /// <param name="holders">Those of the parts.</param>
    /// <param name="common">Gets code for several of them.</param>
    void RewriteConstructors(IReadOnlyList<ImageHolder> holders, TypeDefinition common)
    {
        var references = new ReferenceImporter(assemblies.App.Module);
        foreach (var types in parts!.Parts.Zip(holders, (p, h) => p.Types.Select(t => (Type: t, Holder: h))).SelectMany(t => t).GroupBy(t => (t.Type.Assembly, t.Type.Name)))
        {
            var definition = assemblies[types.Key.Assembly].Type(types.Key.Name)!;
            if (definition.HasGenericParameters)
                GenericConstructorRewriter.Rewrite(definition, [.. types], common, references);
            else
                ConstructorRewriter.Rewrite(definition, types.Single().Type, types.Single().Holder, options.HasFallback);
        }
        AccessChecks.Ignore(assemblies.App.Module, references.Assemblies);
    }

    void AddVerification(CapturedImage image)
    {
        var initializers = capture.Initializers.Select(i => i.Planned).Concat(discovered.BeforeCapture)
            .Select(p => p.Method == null ? (IMemberDefinition)assemblies[p.Assembly].Type(p.Type)! : MethodOf(p)).ToList();
        var statics = new Dictionary<CapturedType, MethodDefinition>();
        foreach (var types in parts!.TypesOfAll().Where(t => t.Fields.Length > 0).GroupBy(t => (t.Assembly, t.Name)))
        {
            var method = StaticsMethod.AddTo(assemblies[types.Key.Assembly].Type(types.Key.Name)!, types.First().Fields);
            foreach (var type in types)
                statics.Add(type, method);
        }
        new VerificationMethods(assemblies.App.Module, assemblies.RestoreLibrary(), new(assemblies.App.Module))
            .Add(initializers, statics, options.Target.IsTrimmed ? image.Fields : [], [.. capture.HashHolders.Select(parts.HashHolder)]);
    }

    /// <summary>Libraries come first: the image names the builds of them that ship.</summary>
    void WriteLibraries(CapturedImage image, List<MethodDefinition> methods, OutputFiles outputs)
    {
        foreach (var library in assemblies.Libraries)
        {
            if (!image.Types.Any(t => t.Assembly == library.Name) && !methods.Any(m => m.Module == library.Module))
                continue;
            AccessChecks.Ignore(library.Module, [assemblies.App.Name]); // the roots are there
            outputs.WriteLibrary(library);
        }
    }

    void WriteApp(bool changed, IEnumerable<MethodDefinition> called, OutputFiles outputs)
    {
        if (!changed)
        {
            outputs.CopyApp();
            return;
        }
        if (options.Host != null)
            PackedLibrary.AddOriginal(assemblies.App.Module, options.AssemblyPath);
        // What is marked, and the targets of delegates, may be private.
        AccessChecks.Ignore(assemblies.App.Module, [assemblies.App.Name, .. called.Select(m => m.Module.Assembly.Name.Name)]);
        outputs.WriteApp(assemblies.App, ImageBytes);
    }

    MethodDefinition MethodOf(PlannedInitializer planned) =>
        assemblies[planned.Assembly].Type(planned.Type)!.Methods.Single(m => m.Name == planned.Method && !m.HasParameters && !m.HasGenericParameters);

    PipelineResult Result(OutputFiles outputs) => new(outputs.AppPath,
        [.. capture.Initializers.Zip(capture.Outcomes).Select((i, index) => Frozen(i.First.Name, i.Second.Milliseconds, [.. roots.Where(r => r.Initializer == index)]))],
        [.. discovered.Initializers.Except(capture.Initializers).Select(i => i.Name)],
        capture.Image?.Origins.Length ?? 0, ImageBytes, outputs.AddedBytes, regexes.Summary);

    static FrozenInitializer Frozen(string name, double milliseconds, IReadOnlyList<RootSize> roots) =>
        new(name, milliseconds, roots.Sum(r => r.Objects), roots.Sum(r => r.Bytes));
}
