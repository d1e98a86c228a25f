namespace Preinit.HeapImages.Fuzz;

/// <summary>What is fuzzed: an image with right checksums is either refused with a code, or becomes a graph that can be walked, of allowed types only.</summary>
/// <remarks>The bytes are copied to memory like that of a file.</remarks>
public static unsafe class Target
{
    static int loaded;

    /// <returns>Whether it was loaded. Whatever is wrong with that is an exception.</returns>
    public static bool Run(ReadOnlySpan<byte> input)
    {
        var file = input.ToArray();
        Sealing.Seal(file);
        if (!TryLoad(file, out var root, out _))
            return false;
        GraphWalk.Visit(root!);
        if (++loaded % 64 == 0)
            GC.Collect(); // which would not survive references that lead nowhere
        return true;
    }

    /// <returns><see langword="false"/> where it is refused.</returns>
    public static bool TryLoad(byte[] file, out World? root, out string? code)
    {
        (root, code) = (null, null);
        using var memory = new ImageMemory(file.Length);
        file.CopyTo(memory.Span(0, file.Length));
        try
        {
            root = ImageLoader.Load<World>(memory.Start, file.Length, Seeds.Options, file is [.., var last] && last % 2 == 0 ? HeapInArray.TryTake(memory, file) : null);
            return true;
        }
        catch (HeapImageException refusal) when (refusal.Code.StartsWith("PREINIT61", StringComparison.Ordinal))
        {
            code = refusal.Code;
            return false;
        }
    }
}
