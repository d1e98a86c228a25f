namespace Preinit.HeapImages;

/// <summary>Saving over a base, as a table of contents: read that, make the new image so that what is in both lies where it lay, and keep what differs.</summary>
static class DeltaMaker
{
    /// <param name="path">Where the change will be; <see langword="null"/> if it will be no file.</param>
    /// <param name="basePath">The image that it is one of.</param>
    public static HeapFile Make(string? path, string basePath, object root, SaveOptions options, CancellationToken cancellation)
    {
        var before = Path.GetFullPath(basePath);
        options.Progress?.Report(new("Read", 0, 0));
        var bases = new BaseFinder(Path.GetDirectoryName(before), options.Bases) { Paths = { before } };
        var name = path == null ? Path.GetFileName(before) : Path.GetRelativePath(FolderOf(path), before).Replace(Path.DirectorySeparatorChar, '/');
        return Make(path, BaseFinder.Open(before), name, bases, root, options, cancellation);
    }

    /// <inheritdoc cref="Make(string?, string, object, SaveOptions, CancellationToken)"/>
    /// <param name="baseImage">The image that it is one of, which <see cref="SaveOptions.Bases"/> finds.</param>
    public static HeapFile Make(string? path, HeapImageBase baseImage, object root, SaveOptions options, CancellationToken cancellation)
    {
        if (baseImage.Identity.Length != WorldFile.IdentityLength || !baseImage.Identity.All(char.IsAsciiHexDigit))
            throw new ArgumentException($"'{baseImage.Identity}' is not the identity of an image, which has {WorldFile.IdentityLength} hexadecimal digits", nameof(baseImage));
        options.Progress?.Report(new("Read", 0, 0));
        var bases = new BaseFinder(path == null ? null : FolderOf(path), options.Bases);
        return Make(path, bases.Find(baseImage.Identity.ToLowerInvariant(), baseImage.Name), baseImage.Name, bases, root, options, cancellation);
    }

    static HeapFile Make(string? path, WorldFile last, string name, BaseFinder bases, object root, SaveOptions options, CancellationToken cancellation)
    {
        var identity = last.Header.Identity;
        using var file = WorldChain.Resolve(last, bases);
        if (path != null && bases.Paths.Contains(Path.GetFullPath(path)))
            throw new ArgumentException($"{path} is a part of the base: a change cannot replace what it is one of", nameof(path));
        cancellation.ThrowIfCancellationRequested();
        var delta = ImageMaker.MakeDelta(root, World(file, name), name, identity, options, cancellation);
        cancellation.ThrowIfCancellationRequested();
        options.Progress?.Report(new("Write", 0, delta.Length));
        return delta;
    }

    static BaseWorld World(WorldFile file, string name) =>
        file.IsEmbedded ? new(file, EmbeddedImages.TypesOf(file.Identity, name, out var root), root) : new(file);

    static string FolderOf(string path) => Path.GetDirectoryName(Path.GetFullPath(path))!;
}
