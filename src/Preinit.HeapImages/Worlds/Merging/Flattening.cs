namespace Preinit.HeapImages;

/// <summary>Makes one file of a chain of files.</summary>
static class Flattening
{
    /// <returns>How many changes there were.</returns>
    public static int Run(string path, string output, Func<HeapImageBase, Stream?>? resolver = null)
    {
        using var file = WorldChain.Resolve(BaseFinder.Open(path), new(Path.GetDirectoryName(Path.GetFullPath(path)), resolver), out var changes);
        AtomicFile.Write(output, stream => file.Write(stream, written: null, CancellationToken.None));
        return changes;
    }
}
