namespace Preinit.HeapImages;

/// <summary>Counts the bytes of an image that were carried, and tells it every megabyte or so.</summary>
/// <param name="stage"><c>Read</c> or <c>Write</c>.</param>
/// <param name="total">Bytes of the image.</param>
/// <param name="listener">Is told.</param>
sealed class TransferProgress(string stage, long total, IProgress<HeapImageProgress>? listener)
{
    const long Step = 1 << 20;

    long told;

    public long Done { get; private set; }

    public bool IsDone => Done == total;

    public void Add(long bytes)
    {
        Done += bytes;
        if (listener == null || (Done - told < Step && !IsDone))
            return;
        told = Done;
        listener.Report(new(stage, 0, total) { Done = Done });
    }
}
