namespace Preinit.HeapImages;

/// <summary>
/// An image of which more and more bytes arrive. Its header says how long it will be; since anybody can write a header, memory is taken only as bytes really come.
/// </summary>
/// <param name="available">So many bytes are there for certain.</param>
/// <param name="options">How it will be loaded.</param>
sealed class ArrivingImage(long available, LoadOptions options)
{
    /// <summary>As much is taken at first, and then twice what is there.</summary>
    const long FirstStep = 1 << 20;

    long arrived;
    long total;
    TransferProgress? progress;

    public ImageMemory Memory { get; } = new(LoadedFile.HeaderLength);

    /// <summary>So many bytes are still to come, as far as is known; 0 if the image is there.</summary>
    public long Wanted => (total == 0 ? LoadedFile.HeaderLength : total) - arrived;

    /// <summary>Room for some of the bytes that are wanted.</summary>
    public Span<byte> Free()
    {
        if (arrived == Memory.Length)
            Memory.Resize(Math.Min(total, Math.Max(Math.Max(FirstStep, available), 2 * arrived)));
        return Memory.Span(arrived, (int)Math.Min(Memory.Length - arrived, 1 << 30));
    }

    /// <param name="count">Bytes that were written to <see cref="Free"/>; 0 if there are no more.</param>
    /// <exception cref="HeapImageException">They end too early, or are no image.</exception>
    public void Filled(int count)
    {
        if (count == 0)
            throw Problems.NotAnImage(total == 0 ? $"it has {arrived} bytes" : $"it ended after {arrived} of {total} bytes");
        arrived += count;
        if (total == 0 && Wanted == 0)
            Begin();
        else
            progress?.Add(count);
    }

    /// <param name="bytes">At most as many as are wanted.</param>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            var free = Free();
            var count = Math.Min(free.Length, bytes.Length);
            bytes[..count].CopyTo(free);
            Filled(count);
            bytes = bytes[count..];
        }
    }

    void Begin()
    {
        total = LoadedFile.LengthOf(Memory.Span(0, LoadedFile.HeaderLength));
        options.Verify?.CheckLength(total);
        options.Progress?.Report(new("Read", 0, total));
        progress = new("Read", total, options.Progress);
        progress.Add(arrived);
    }
}
