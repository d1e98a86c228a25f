using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>What is to be proven of the heap of an image, all other parts of which are.</summary>
/// <param name="sections">The other parts.</param>
/// <param name="shapes">What objects of its types look like.</param>
/// <param name="types">The types.</param>
/// <param name="links">The objects outside.</param>
/// <param name="rebuilds">What is to be built anew.</param>
/// <param name="root">The index of the root, and</param>
/// <param name="asked">what is asked for.</param>
sealed unsafe class HeapProof(Sections sections, ObjectShape[] shapes, Type[] types, object[] links, RebuildCheck rebuilds, int root, Type asked)
{
    /// <summary>Bytes to a part: less where small images are to have many.</summary>
    public static long PartSize { get; set; } = HeapRanges.UsualSize;

    /// <param name="heap">Where the heap is. Nobody else can change it.</param>
    /// <exception cref="HeapImageException">It is not proven.</exception>
    public void Run(byte* heap)
    {
        var found = sections with { Heap = heap };
        new HeapRanges(new(found, shapes, links), PartSize).Run();
        var roots = new RootArray(found, types);
        roots.CheckRoot(root, asked, links);
        rebuilds.Run(roots);
    }
}
