using Preinit.Capture;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>Makes the image of a graph that differs little from a base: Scan and Encode for what is new or changed.</summary>
static class QuickMaker
{
    /// <param name="before">The base. Its heap becomes that of the image.</param>
    /// <param name="heap">The heap, which is to be disposed of.</param>
    /// <returns>The image without its heap, or <see langword="null"/> if Scan has to do it; then the base is as it was.</returns>
    public static HeapFile? TryMake(object root, BaseWorld before, SaveOptions options, out ChangedHeap? heap)
    {
        heap = null;
        if (!NativeRuntime.HasFields)
            throw Problems.Unsupported();
        if (!before.Conforms || before.HasRebuilds || before.Manifest is not { Root: 0 } manifest || before.LengthAt(ImageFormat.RootsOffset) != 1 || QuickLinks.TryFind(manifest) is not { } links)
            return null;
        var types = LiveScan.QuickTypes(options);
        types.Of(new object?[1]);
        types.Of(Array.Empty<byte>());
        var changed = new ChangedHeap(before);
        var walk = new QuickWalk(root, before, changed, types, links, LoadedHeaps.Around(root));
        if (!walk.Run() || LeadsOutside(walk, types))
        {
            changed.Undo();
            return null;
        }
        var table = new TypeTable();
        table.Begin(before.Types, types.LayoutOf);
        var made = new QuickHeap(walk, before, changed, table, links, types.Of(Array.Empty<byte>()).Layout);
        made.Run();
        var file = Encode(root, before, types, table, made, changed, links, options.Signer);
        heap = changed;
        GC.KeepAlive(root);
        GC.KeepAlive(walk); // and with it the heap that a part of the graph lies in
        return file;
    }

    /// <summary>Whether the graph holds an object that something outside holds too: it may have to be linked or refused.</summary>
    static bool LeadsOutside(QuickWalk walk, QuickTypes types) =>
        OutsideWorld.ExploreLive(GraphSurvey.InstantiationsOf(types.Seen.Select(t => t.Layout.Type))).Objects.Any(walk.Contains);

    static HeapFile Encode(object root, BaseWorld before, QuickTypes types, TypeTable table, QuickHeap made, ChangedHeap heap, IdentityMap<int> links, HeapImageSigner? signer)
    {
        TypeLayout[] layouts = [.. types.Seen.Select(t => t.Layout)];
        var objectTypes = table.Count;
        var assemblies = table.Assemblies(layouts, links.Entries.Select(e => e.Key), typeof(object).Assembly);
        var image = ImageWriter.WriteMetadata(new()
        {
            Runtime = new(typeof(object).Module.ModuleVersionId, Environment.Version.ToString()),
            Assemblies = assemblies,
            Types = table.Records,
            Slots = table.Slots,
            Fixups = made.Fixups,
            Fields = table.FieldRecords,
            Rebuilds = [],
            Surrogates = [],
            SurrogateFixups = [],
            Heap = [],
            HeapLength = heap.Length,
            ObjectOffsets = [],
            CopiedLength = heap.Length,
            Maps = heap.Finish(table.Records),
        });
        return new(new()
        {
            RootType = TypeSpecs.Of(root.GetType()),
            Root = 0,
            Types = table.Specs,
            ObjectTypeCount = objectTypes,
            SavedTypes = SavedTypes.Of(layouts),
            Links = before.Manifest!.Links,
            Rebuilds = [],
            PreciseTypes = [.. PreciseConstructors.Of(layouts.Select(l => l.Type)).Select(TypeSpecs.Of)],
            HasHooks = CaptureHooks.HaveAfter(layouts.Select(l => l.Type)),
            Tokens = TypeTokens.Of(table.Types, root.GetType()),
        }, image, signer);
    }
}
