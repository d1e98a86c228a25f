namespace Preinit.HeapImages;

/// <summary>One image of a chain, and who is told how far its writing is.</summary>
sealed class Flat : IDisposable
{
    Flat(WorldFile file, LoadOptions options)
    {
        File = file;
        options.Progress?.Report(new("Write", 0, file.Length));
        Progress = new TransferProgress("Write", file.Length, options.Progress).Add;
    }

    public WorldFile File { get; }

    public Action<long> Progress { get; }

    /// <summary>The same of a file.</summary>
    public static Flat Of(string path, LoadOptions options, CancellationToken cancellation)
    {
        var length = new FileInfo(path).Length;
        options.Verify?.CheckLength(length);
        options.Progress?.Report(new("Read", 0, length));
        return Of(WholeFile.Read(path), options, cancellation);
    }

    /// <param name="memory">The last change. It is taken over.</param>
    /// <param name="options">Find the bases, and say which may be used.</param>
    /// <param name="cancellation">Gives up before anything is written.</param>
    public static unsafe Flat Of(ImageMemory memory, LoadOptions options, CancellationToken cancellation)
    {
        var file = WorldFile.Of(memory);
        try
        {
            options.Verify?.CheckLength(memory.Length);
            SignatureCheck.Run(memory.Start, memory.Length, options.TrustedKeys);
        }
        catch
        {
            file.Dispose();
            throw;
        }
        var flat = WorldChain.Resolve(file, DeltaLoading.Bases(options));
        if (!cancellation.IsCancellationRequested)
            return new(flat, options);
        flat.Dispose();
        throw new OperationCanceledException(cancellation);
    }

    public void Dispose() => File.Dispose();
}
