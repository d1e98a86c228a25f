using System.Runtime.InteropServices;

namespace Preinit.HeapImages;

/// <summary>A whole file in memory of its own, at an aligned address: nobody else can change it while it is checked and used.</summary>
sealed unsafe class ImageMemory : IDisposable
{
    const nuint Alignment = 4096;
    const long LargeFrom = 4 << 20;

    /// <summary>Behind what is large there is room for more, which takes no memory until it is written to.</summary>
    const long RoomBehind = 1 << 20;

    public byte* Start { get; private set; }
    public long Length { get; private set; }

    /// <summary>Bytes behind the last one that may be used as well.</summary>
    public long Room { get; private set; }

    public ImageMemory(long length)
    {
        Length = length;
        var isLarge = length >= LargeFrom;
        Room = isLarge ? RoomBehind : 0;
        Start = (byte*)NativeMemory.AlignedAlloc((nuint)Math.Max(length + Room, 1), isLarge ? LargePages.Size : Alignment);
        if (isLarge)
            LargePages.Enable(Start, length);
    }

    /// <summary>What is in it stays, perhaps elsewhere.</summary>
    public void Resize(long length)
    {
        Start = (byte*)NativeMemory.AlignedRealloc(Start, (nuint)length, Alignment);
        (Length, Room) = (length, 0);
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
