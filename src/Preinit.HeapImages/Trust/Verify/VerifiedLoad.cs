using Preinit.CompilerServices;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>Loading an image that anybody may have written, as a table of contents: prove its tables, allow its types, prove its heap, restore it.</summary>
static unsafe class VerifiedLoad
{
    public static T Load<T>(LoadedFile file, HeapImageVerification verification)
    {
        var tokens = TypesByTokens.TryRead(file.ManifestStart, file.ManifestLength, verification.List);
        var head = ImageHead.Of(file, tokens);
        var roots = Restore<T>(file, tokens, head, verification, out var types);
        if (roots[head.Root] is not T root)
            throw Problems.Unverified("its root is a part of another object");
        if (head.HasHooks)
            CaptureHooks.RunAfter(types);
        return root;
    }

    static object?[] Restore<T>(LoadedFile file, TypesByTokens? tokens, ImageHead head, HeapImageVerification verification, out Type[] types)
    {
        var (reader, allowed) = (new ImageReader(file.Image, file.ImageLength), verification.List);
        var sections = new Sections(reader, verification);
        var all = tokens != null ? tokens.Types : TypesByName(file.Manifest, allowed);
        var count = head.ObjectTypeCount;
        if (count < 1 || count > all.Length || all.Length > TypeSection.MaxTypes)
            throw Problems.Unverified($"it has objects of {count} of {all.Length} types");
        types = all[..count];
        var shapes = new ObjectShape[count];
        for (var i = 0; i < count; i++)
            shapes[i] = allowed.ShapeOf(types[i]);
        TypeSection.Check(sections, shapes, all.Length);
        if (!Conformity.Holds(reader, file, all, count))
            throw Problems.OtherTypes(["it was saved by other builds of .NET or of the program; only an image of the same builds can be verified"]);
        var links = Links(file, tokens, allowed);
        ProveHeap(sections, shapes, links);
        var roots = new RootArray(sections, types);
        roots.CheckRoot(head.Root, typeof(T), links);
        new RebuildCheck(sections, roots, file, tokens, verification).Run();
        return Restore(reader, all, new VerifiedCode(links, new LiveRebuilds(file, new VerifiedResolver(allowed), tokens)));
    }

    static Type[] TypesByName(Manifest manifest, AllowList allowed)
    {
        if (manifest.Types.Length > TypeSection.MaxTypes)
            throw Problems.Unverified($"it has {manifest.Types.Length} types");
        return [.. manifest.Types.Select((t, i) => i < manifest.ObjectTypeCount ? allowed.Find(t) : allowed.FindWitness(t))];
    }

    static object[] Links(LoadedFile file, TypesByTokens? tokens, AllowList allowed)
    {
        if (tokens is { LinkCount: >= 0 } && tokens.LinkCount <= file.ManifestLength)
        {
            var found = new object?[tokens.LinkCount];
            if (tokens.TryLink(found))
                return found!;
        }
        return LinkCheck.Find(file.Manifest.Links, allowed);
    }

    static void ProveHeap(Sections sections, ObjectShape[] shapes, object[] links)
    {
        var assignments = new Assignments(shapes);
        var table = new ShapeTable(shapes, assignments);
        var large = new LargeSlots(sections, table, new ValueWalk(sections, table));
        var none = GC.AllocateUninitializedArray<byte>(BlockRecord.MapCount * sizeof(RelocationMap), pinned: true);
        Array.Clear(none);
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
            LoadedHeaps.Add(restored, (long)reader.Header->CopiedLength);
            return restored.Roots;
        }
        catch (Exception exception) when (exception is not (HeapImageException or OutOfMemoryException))
        {
            throw Problems.Unverified($"its hash tables cannot be built anew ({exception.Message})");
        }
    }
}
