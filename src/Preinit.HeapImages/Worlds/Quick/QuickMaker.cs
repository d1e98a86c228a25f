using Preinit.Capture;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>Makes the image of a graph that differs little from a base: Scan and Encode for what is new or changed.</summary>
static class QuickMaker
{
    /// <summary>Room for what is new, so that the heap need not be copied once more.</summary>
    const int Slack = 1 << 20;

    /// <param name="heap">The heap.</param>
    /// <returns>The image without its heap, or <see langword="null"/> if Scan has to do it.</returns>
    public static HeapFile? TryMake(object root, BaseWorld before, SaveOptions options, out ReadOnlySpan<byte> heap)
    {
        heap = default;
        if (!NativeRuntime.HasFields)
            throw Problems.Unsupported();
        if (!before.Conforms || before.HasRebuilds || before.Manifest is not { Root: 0 } manifest || before.LengthAt(ImageFormat.RootsOffset) != 1 || QuickLinks.TryFind(manifest) is not { } links)
            return null;
        var types = LiveScan.QuickTypes(options);
        types.Of(new object?[1]);
        types.Of(Array.Empty<byte>());
        var copy = LargePages.Array<byte>((int)before.HeapLength + Slack);
        before.Heap.CopyTo(copy);
        var walk = new QuickWalk(before, copy, types, links);
        if (!walk.Run(root) || LeadsOutside(walk, types))
            return null;
        var table = new TypeTable();
        table.Begin(before.Types, types.LayoutOf);
        var made = new QuickHeap(walk, before, table, links, types.Of(Array.Empty<byte>()).Layout);
        copy = made.Run(copy);
        var file = Encode(root, before, types, table, made, copy, links, options.Signer);
        heap = copy.AsSpan(0, made.Length);
        GC.KeepAlive(root);
        return file;
    }

    /// <summary>Whether the graph holds an object that something outside holds too: it may have to be linked or refused.</summary>
    static bool LeadsOutside(QuickWalk walk, QuickTypes types) =>
        OutsideWorld.ExploreLive(GraphSurvey.InstantiationsOf(types.Seen.Select(t => t.Layout.Type))).Objects.Any(walk.Objects.Contains);

    static HeapFile Encode(object root, BaseWorld before, QuickTypes types, TypeTable table, QuickHeap made, byte[] heap, IdentityMap<int> links, HeapImageSigner? signer)
    {
        TypeLayout[] layouts = [.. types.Seen.Select(t => t.Layout)];
        var offsets = made.ObjectOffsets();
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
            Heap = heap,
            HeapLength = made.Length,
            ObjectOffsets = offsets,
            CopiedLength = made.Length,
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
