using Preinit.CompilerServices;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>Loading an image that anybody may have written, as a table of contents: prove its tables, allow its types, prove its heap, restore it.</summary>
static unsafe class VerifiedLoad
{
    /// <param name="file">The file.</param>
    /// <param name="verification">What it may have in it.</param>
    /// <param name="source">Reads the heap, if it is not in memory yet.</param>
    public static T Load<T>(LoadedFile file, HeapImageVerification verification, LiveSource? source)
    {
        var tokens = TypesByTokens.TryRead(file.ManifestStart, file.ManifestLength, verification.List);
        var head = ImageHead.Of(file, tokens);
        var roots = Restore<T>(file, tokens, head, verification, source, out var types);
        if (roots[head.Root] is not T root)
            throw Problems.Unverified("its root is a part of another object");
        if (head.HasHooks)
            CaptureHooks.RunAfter(types);
        return root;
    }

    static object?[] Restore<T>(LoadedFile file, TypesByTokens? tokens, ImageHead head, HeapImageVerification verification, LiveSource? source, out Type[] types)
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
        var proof = new HeapProof(sections, shapes, types, links, new(sections, file, tokens, verification), head.Root, typeof(T));
        if (source == null)
            proof.Run(sections.Heap);
        return Restore(reader, all, new VerifiedCode(links, new LiveRebuilds(file, new VerifiedResolver(allowed), tokens)), source == null ? null : new ProvenSource(source, proof));
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

    static object?[] Restore(ImageReader reader, Type[] types, LiveCode code, ProvenSource? source)
    {
        try
        {
            if (LiveHeap.Restore((nint)reader.Header, (nint)(reader.Header->MetadataLength + reader.Header->HeapLength), source, ImageLoader.Handles(types), code, out var restored) is { } problem)
                throw Problems.Damaged(problem);
            restored!.Complete();
            LoadedHeaps.Add(restored, (long)reader.Header->CopiedLength);
            return restored.Roots;
        }
        catch (Exception exception) when (exception is not (HeapImageException or OutOfMemoryException) && source?.HasFailed != true)
        {
            throw Problems.Unverified($"its hash tables cannot be built anew ({exception.Message})");
        }
    }
}
