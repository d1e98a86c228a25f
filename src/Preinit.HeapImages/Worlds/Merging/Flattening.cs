namespace Preinit.HeapImages;

/// <summary>Makes one file of a chain.</summary>
static unsafe class Flattening
{
    /// <returns>How many changes there were.</returns>
    public static int Run(string path, string output, Func<HeapImageBase, Stream?>? resolver)
    {
        var last = BaseFinder.Open(path);
        using var file = WorldChain.Resolve(last, new(Path.GetDirectoryName(Path.GetFullPath(path)), resolver), out var changes);
        AtomicFile.Write(output, stream =>
        {
            const int PartSize = 1 << 20;
            for (long offset = 0; offset < file.Length; offset += PartSize)
                stream.Write(new ReadOnlySpan<byte>(file.Start + offset, (int)Math.Min(PartSize, file.Length - offset)));
        });
        return changes;
    }
}
