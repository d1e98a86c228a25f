using System.Runtime.CompilerServices;
using Preinit.Image;

namespace Preinit.Restore;

/// <summary>
/// Memory for the objects of an image that have no references: strings, numbers, arrays of numbers. The collector is told of it as a frozen segment, which it never
/// marks, moves or frees, and does not walk through when one of the other objects has changed.
/// </summary>
/// <remarks>
/// Why this is sound. Objects without references are never looked into by the collector, and no store into them needs a write barrier. The memory belongs to nobody
/// else and stays for ever. It becomes a segment when all of its objects are there, and before anything refers to them. It starts, as the collector expects, with the header
/// of the first object, and its objects lie one after the other.
/// </remarks>
sealed unsafe class LeafSegment
{
    const int ReadWrite = 3;
    const int PrivateAnonymous = 0x22;
    const int HeaderSize = 8;
    const nint LargePage = 2 << 20;

    readonly byte* memory;
    readonly nuint size;
    readonly long length;

    LeafSegment(byte* memory, nuint size, byte* leafs, ImageReader reader)
    {
        this.memory = memory;
        this.size = size;
        Leafs = leafs;
        Offset = (long)reader.Header->LeafOffset;
        length = reader.LeafLength;
    }

    /// <summary>See <see cref="HeapPlace"/>.</summary>
    public byte* Leafs { get; }

    /// <summary>Where its objects start in the image's heap.</summary>
    public long Offset { get; }

    /// <param name="reader">The image.</param>
    /// <param name="register">Registers a frozen segment; null where that is not to be done.</param>
    /// <returns><see langword="null"/> if there is too little to put there, or it cannot be had.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LeafSegment? TryReserve(ImageReader reader, delegate*<nint, nint, nint> register) =>
        register == null || reader.LeafLength < ImageFormat.LeafSegment ? null : TryReserveHere(reader, register);

    [MethodImpl(MethodImplOptions.NoInlining)]
    static LeafSegment? TryReserveHere(ImageReader reader, delegate*<nint, nint, nint> register)
    {
        if (!OperatingSystem.IsLinux() || !FrozenArrays.Stays(register))
            return null;
        try
        {
            return TryMap(reader);
        }
        catch (Exception exception) when (CLibrary.IsMissing(exception))
        {
            return null;
        }
    }

    /// <remarks>
    /// At a multiple of the size of a large page, so that it can consist of such; the last one too, if it is more than half full. The block in which the objects start is there as
    /// a whole.
    /// </remarks>
    static LeafSegment? TryMap(ImageReader reader)
    {
        var start = (long)reader.Header->LeafOffset & -ImageFormat.BlockSize;
        var length = (nint)((long)reader.Header->CopiedLength + HeaderSize - start);
        var size = (nuint)(length + 2 * LargePage);
        var memory = CLibrary.Map(null, size, ReadWrite, PrivateAnonymous, -1, 0);
        if (memory == (byte*)-1)
            return null;
        var segment = (byte*)(((nint)memory + LargePage - 1) & -LargePage);
        PagePopulation.Enlarge(segment, (length + LargePage / 2) & -LargePage);
        return new(memory, size, segment - start, reader);
    }

    /// <returns><see langword="false"/> if the collector does not take it.</returns>
    public bool TryRegister(delegate*<nint, nint, nint> register) => FrozenArrays.TryRegister(register, (nint)(Leafs + Offset), (nint)(length + HeaderSize));

    /// <summary>Not once it is registered.</summary>
    public void Free() => _ = CLibrary.Unmap(memory, size);
}
