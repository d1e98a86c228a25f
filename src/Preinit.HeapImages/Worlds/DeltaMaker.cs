namespace Preinit.HeapImages;

/// <summary>Saving over a base, as a table of contents: read that, make the new image so that what is in both lies where it lay, and keep what differs.</summary>
static class DeltaMaker
{
    /// <param name="path">Where the change will be.</param>
    /// <param name="basePath">The image that it is one of.</param>
    public static HeapFile Make(string path, string basePath, object root, SaveOptions options, CancellationToken cancellation)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        options.Progress?.Report(new("Read", 0, 0));
        var last = BaseFinder.Open(basePath);
        var identity = last.Header.Identity;
        var bases = new BaseFinder(Path.GetDirectoryName(Path.GetFullPath(basePath)), options.Bases);
        using var file = WorldChain.Resolve(last, bases);
        if (bases.Paths.Append(Path.GetFullPath(basePath)).Contains(Path.GetFullPath(path)))
            throw new ArgumentException($"{path} is a part of the base: a change cannot replace what it is one of", nameof(path));
        cancellation.ThrowIfCancellationRequested();
        var before = new BaseWorld(file);
        var name = Path.GetRelativePath(folder, Path.GetFullPath(basePath)).Replace(Path.DirectorySeparatorChar, '/');
        return ImageMaker.MakeDelta(root, before, name, identity, options, cancellation);
    }
}
