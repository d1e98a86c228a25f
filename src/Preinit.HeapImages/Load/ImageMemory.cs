using System.Runtime.InteropServices;

namespace Preinit.HeapImages;

/// <summary>A whole file in memory of its own, at an aligned address: nobody else can change it while it is checked and used.</summary>
sealed unsafe class ImageMemory : IDisposable
{
    const nuint Alignment = 4096;
    const long LargeFrom = 4 << 20;

    public byte* Start { get; private set; }
    public long Length { get; private set; }

    public ImageMemory(long length)
    {
        Length = length;
        var isLarge = length >= LargeFrom;
        Start = (byte*)NativeMemory.AlignedAlloc((nuint)Math.Max(length, 1), isLarge ? LargePages.Size : Alignment);
        if (isLarge)
            LargePages.Enable(Start, length);
    }

    /// <summary>What is in it stays, perhaps elsewhere.</summary>
    public void Resize(long length)
    {
        Start = (byte*)NativeMemory.AlignedRealloc(Start, (nuint)length, Alignment);
        Length = length;
    }

    /// <summary>A part of it for filling; at most 2 GB less a byte.</summary>
    public Span<byte> Span(long offset, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset + length, Length);
        return new(Start + offset, length);
    }

    public void Dispose()
    {
        NativeMemory.AlignedFree(Start);
        Start = null;
        GC.SuppressFinalize(this);
    }

    ~ImageMemory() => NativeMemory.AlignedFree(Start);
}
