namespace Preinit.HeapImages;

/// <summary>Finds the images that deltas are changes of.</summary>
/// <param name="folder">The folder of the delta, if it is a file.</param>
/// <param name="resolver">Asked first.</param>
/// <param name="check">Refuses files that are not to be used.</param>
/// <param name="checkLength">Refuses images that are too large.</param>
sealed partial class BaseFinder(string? folder, Func<HeapImageBase, Stream?>? resolver, Action<WorldFile>? check = null, Action<long>? checkLength = null)
{
    string? folder = folder;

    /// <summary>The files that the chain consists of, as far as they were found by their names.</summary>
    public List<string> Paths { get; } = [];

    /// <param name="identity">Of the image.</param>
    /// <param name="name">Where it was, from the folder of the delta.</param>
    /// <exception cref="HeapImageException">It is not there, or not the one.</exception>
    public WorldFile Find(string identity, string name)
    {
        if (Embedded(identity, name) is { } embedded)
            return embedded;
        var found = Resolve(new(identity, name)) ?? Beside(name) ?? throw Problems.MissingBase(identity, name);
        try
        {
            if (found.Identity != identity)
                throw Problems.OtherBase(identity, found.Identity, name);
            check?.Invoke(found);
            return found;
        }
        catch
        {
            found.Dispose();
            throw;
        }
    }

    /// <summary>To be called before there is memory for an image.</summary>
    public void CheckLength(ulong length) => checkLength?.Invoke((long)Math.Min(length, long.MaxValue));

    /// <summary>An image that is a part of the running app.</summary>
    private partial WorldFile? Embedded(string identity, string name);

    WorldFile? Resolve(HeapImageBase wanted)
    {
        if (resolver?.Invoke(wanted) is not { } stream)
            return null;
        using (stream)
        {
            if (stream.CanSeek)
                checkLength?.Invoke(stream.Length - stream.Position);
            var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            checkLength?.Invoke(bytes.Length);
            return Copied(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        }
    }

    static unsafe WorldFile Copied(ReadOnlySpan<byte> bytes)
    {
        var memory = new ImageMemory(bytes.Length);
        bytes.CopyTo(new Span<byte>(memory.Start, bytes.Length));
        return WorldFile.Of(memory);
    }

    WorldFile? Beside(string name)
    {
        if (folder == null)
            return null;
        var path = Path.GetFullPath(Path.Combine(folder, name));
        if (checkLength != null || !File.Exists(path)) // who does not trust the file does not let it name others elsewhere
            path = Path.Combine(folder, Path.GetFileName(name));
        if (!File.Exists(path))
            return null;
        checkLength?.Invoke(new FileInfo(path).Length);
        folder = Path.GetDirectoryName(path);
        Paths.Add(path);
        return Open(path);
    }

    /// <summary>Of the whole file.</summary>
    public static WorldFile Open(string path) => WorldFile.Of(WholeFile.Read(path));
}
