using Preinit.Image;

namespace Preinit.HeapImages.Tests.Trust;

/// <summary>Walks through the heap of an image, and nothing more: in parts of a size, on so many threads.</summary>
static unsafe class Parts
{
    public static void Prove(byte[] bytes, HeapImageVerification verification, long size, int threads)
    {
        using var memory = new ImageMemory(bytes.Length);
        bytes.CopyTo(memory.Span(0, bytes.Length));
        var file = new LoadedFile(memory.Start, bytes.Length);
        var tokens = TypesByTokens.TryRead(file.ManifestStart, file.ManifestLength, verification.List)!;
        var links = new object?[tokens.LinkCount];
        Assert.True(tokens.TryLink(links));
        var shapes = tokens.Types.Take(tokens.ObjectTypeCount).Select(verification.List.ShapeOf).ToArray();
        new HeapRanges(new(new Sections(new ImageReader(file.Image, file.ImageLength), verification), shapes, links!), size).Run(threads);
    }

    /// <returns>Why it is refused, or <see langword="null"/>.</returns>
    public static string? Refusal(byte[] file, HeapImageVerification verification, long size, int threads)
    {
        try
        {
            Prove(file, verification, size, threads);
            return null;
        }
        catch (HeapImageException exception)
        {
            return exception.Message;
        }
    }
}
