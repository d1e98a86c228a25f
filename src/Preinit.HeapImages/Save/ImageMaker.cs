using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>Saving, as a table of contents: Scan, Encode, and then the file.</summary>
static class ImageMaker
{
    /// <summary>Scanning keeps what it learns of types, and needs nobody else to do so meanwhile.</summary>
    static readonly Lock turn = new();

    /// <param name="before">An image in which most objects were: they lie in the new one where they lay there.</param>
    public static HeapFile Make(object root, SaveOptions options, CancellationToken cancellation, BaseWorld? before = null)
    {
        if (!NativeRuntime.HasFields)
            throw Problems.Unsupported();
        lock (turn)
        {
            options.Progress?.Report(new("Scan", 0, 0));
            var index = LiveScan.Run(root, options, out var scanner);
            cancellation.ThrowIfCancellationRequested();
            options.Progress?.Report(new("Encode", scanner.Graph.Objects.Count, 0));
            var file = Encode(root, index, scanner, options, before?.Conforms == true ? new PlanOverBase(before, index) : null);
            GC.KeepAlive(root);
            cancellation.ThrowIfCancellationRequested();
            if (before == null)
                options.Progress?.Report(new("Write", scanner.Graph.Objects.Count, file.Length));
            return file;
        }
    }

    /// <summary>The same for what is new or changed.</summary>
    /// <param name="name">The file of the base.</param>
    /// <param name="identity">Its identity.</param>
    public static HeapFile MakeDelta(object root, BaseWorld before, string name, HeapFileHeader.Hash identity, SaveOptions options, CancellationToken cancellation)
    {
        lock (turn)
        {
            options.Progress?.Report(new("Scan", 0, 0));
            if (QuickMaker.TryMake(root, before, options, out var heap) is { } quick)
            {
                using (heap)
                    return new(quick, identity, DeltaWriter.Write(quick.Metadata, heap!.Bytes, before.Image, name, heap.Edits));
            }
            var whole = Make(root, options, cancellation, before);
            return new(whole, identity, DeltaWriter.Write(whole.Metadata, whole.Heap, before.Image, name));
        }
    }

    static HeapFile Encode(object root, int index, Scanner scanner, SaveOptions options, HeapPlan? plan)
    {
        var graph = scanner.Graph;
        var image = Build(scanner, plan, out var table, out var isAsScanned);
        if (!isAsScanned)
            throw Problems.Changed();
        var rootType = root is Type ? typeof(Type) : root.GetType();
        return new(new()
        {
            RootType = TypeSpecs.Of(rootType),
            Root = index,
            Types = image.TypeTable,
            ObjectTypeCount = image.ObjectTypeCount,
            SavedTypes = SavedTypes.Of(graph.Layouts.Distinct()),
            Links = image.Links,
            Rebuilds = image.Rebuilds,
            PreciseTypes = [.. image.PreciseTypes, .. image.LatePreciseTypes],
            HasHooks = CaptureHooks.HaveAfter(graph.Layouts.Distinct().Select(l => l.Type)),
            Tokens = TypeTokens.Of(table.Types, rootType),
        }, image.Bytes, options.Signer);
    }

    static CapturedImage Build(Scanner scanner, HeapPlan? plan, out TypeTable table, out bool isAsScanned)
    {
        try
        {
            return ImageBuilder.Build(scanner, new RebuildPlan(scanner.Graph), [], typeof(object).Assembly, isLazy: false, out table, out isAsScanned, plan);
        }
        catch (HeapTooLargeException tooLarge)
        {
            throw Problems.TooLarge(tooLarge.Length);
        }
    }
}
