using Preinit.CompilerServices;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>Loading an image that anybody may have written, as a table of contents: prove its tables, allow its types, prove its heap, restore it.</summary>
static unsafe class VerifiedLoad
{
    public static T Load<T>(LoadedFile file, HeapImageVerification verification)
    {
        var roots = Restore<T>(file, verification, out var types);
        if (roots[file.Manifest.Root] is not T root)
            throw Problems.Unverified("its root is a part of another object");
        if (file.Manifest.HasHooks)
            CaptureHooks.RunAfter(types);
        return root;
    }

    static object?[] Restore<T>(LoadedFile file, HeapImageVerification verification, out Type[] types)
    {
        var (reader, manifest, allowed) = (new ImageReader(file.Image, file.ImageLength), file.Manifest, verification.List);
        var sections = new Sections(reader, verification);
        if (manifest.ObjectTypeCount < 1 || manifest.ObjectTypeCount > manifest.Types.Length || manifest.Types.Length > TypeSection.MaxTypes)
            throw Problems.Unverified($"it has objects of {manifest.ObjectTypeCount} of {manifest.Types.Length} types");
        Type[] all = [.. manifest.Types.Select((t, i) => i < manifest.ObjectTypeCount ? allowed.Find(t) : allowed.FindWitness(t))];
        types = all[..manifest.ObjectTypeCount];
        ObjectShape[] shapes = [.. types.Select(allowed.ShapeOf)];
        TypeSection.Check(sections, shapes, all.Length);
        if (!Conformity.Holds(reader, file, all, manifest.ObjectTypeCount))
            throw Problems.OtherTypes(["it was saved by other builds of .NET or of the program; only an image of the same builds can be verified"]);
        var links = LinkCheck.Find(manifest.Links, allowed);
        ProveHeap(sections, shapes, links);
        var roots = new RootArray(sections, types);
        roots.CheckRoot(manifest.Root, typeof(T), links);
        new RebuildCheck(sections, roots, manifest, verification).Run();
        return Restore(reader, all, new VerifiedCode(links, new LiveRebuilds(file, new VerifiedResolver(allowed))));
    }

    static void ProveHeap(Sections sections, ObjectShape[] shapes, object[] links)
    {
        var assignments = new Assignments(shapes);
        var table = new ShapeTable(shapes, assignments);
        var large = new LargeSlots(sections, table, new ValueWalk(sections, table));
        var none = GC.AllocateArray<RelocationMap>(BlockRecord.MapCount, pinned: true);
        new HeapWalk(sections, table, assignments, new OutsideSlots(sections, links), large, none).Run(sections);
        GC.KeepAlive(none);
    }

    static object?[] Restore(ImageReader reader, Type[] types, LiveCode code)
    {
        try
        {
            if (LiveHeap.Restore((nint)reader.Header, (nint)(reader.Header->MetadataLength + reader.Header->HeapLength), source: null, ImageLoader.Handles(types), code, out var restored) is { } problem)
                throw Problems.Damaged(problem);
            restored!.Complete();
            return restored.Roots;
        }
        catch (Exception exception) when (exception is not (HeapImageException or OutOfMemoryException))
        {
            throw Problems.Unverified($"its hash tables cannot be built anew ({exception.Message})");
        }
    }
}
