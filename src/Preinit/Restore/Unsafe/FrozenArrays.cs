using System.Runtime.CompilerServices;
using Preinit.Image;

namespace Preinit.Restore;

/// <summary>
/// Makes the large arrays of an image objects of the process where they are: in the mapped file. The collector is told of them as a frozen
/// segment, which it never marks, moves or frees, so that a table of a gigabyte costs a page or two until it is used.
/// </summary>
/// <remarks>
/// Why this is sound. Arrays without references are never looked into by the collector, and no store into them needs a write barrier. Their memory is the file's,
/// mapped privately: what is written goes to copies of pages, which belong to this process. It stays as long as the assembly does, which is for
/// ever, since assemblies that can be unloaded are left out (see the code that Embed writes). The pages have nothing else in them, because of a gap on both
/// sides. The segment starts, as the collector expects, with the header of the first object, and its objects lie one after the other.
/// </remarks>
static unsafe class FrozenArrays
{
    const int HeaderSize = 8;

    /// <returns>The arrays, or <see langword="null"/> if they cannot be used where they are.</returns>
    public static object[]? TryFreeze(ImageReader reader, LargeArrayRecord* records, int count, RuntimeTypeHandle[] handles, delegate*<nint, nint, nint> register)
    {
        if (register == null || !OperatingSystem.IsLinux())
            return null;
        var heap = WritableHeap(reader, records->Offset - HeaderSize);
        if (heap == null)
            return null;

        for (var i = 0; i < count; i++)
            *(nint*)(heap + records[i].Offset) = handles[records[i].Type].Value;
        var size = (nint)((long)reader.Header->HeapLength - records->Offset + 2 * HeaderSize); // up to where the method table of a next object would be
        if (TryRegister(register, (nint)(heap + records->Offset - HeaderSize), size))
            return Objects(heap, records, count);
        for (var i = 0; i < count; i++)
            *(nint*)(heap + records[i].Offset) = (nint)records[i].Type;
        return null;
    }

    /// <summary>Where the heap can be written from an offset on: in place, or else mapped once more from the file, if that still is what was mapped before.</summary>
    static byte* WritableHeap(ImageReader reader, long offset)
    {
        var length = (long)reader.Header->HeapLength;
        if (PageProtection.TryMakeWritable(reader.Heap + offset, (nint)(length - offset)))
            return reader.Heap;
        var metadata = (long)reader.Header->MetadataLength;
        var image = PrivateMapping.TryMapAgain((byte*)reader.Header, (nint)(metadata + length));
        return image != null && IsSame(image, (byte*)reader.Header, (long)reader.Header->CheckedLength) ? image + metadata : null;
    }

    /// <summary>The header has the checksum of the checksums of large arrays, and of the names, which are not compared.</summary>
    static bool IsSame(byte* image, byte* mapped, long length) =>
        new ReadOnlySpan<byte>(image, (int)length).SequenceEqual(new ReadOnlySpan<byte>(mapped, (int)length));

    /// <summary>They do not move, and live for ever.</summary>
    static object[] Objects(byte* heap, LargeArrayRecord* records, int count)
    {
        var arrays = new object[count];
        for (var i = 0; i < arrays.Length; i++)
        {
            var address = (nint)(heap + records[i].Offset);
            arrays[i] = Unsafe.As<nint, object>(ref address);
        }
        return arrays;
    }

    /// <summary>Whether the image stays where it is. Where nobody can tell, as with a framework that lacks what registers, it counts as if it did not.</summary>
    public static bool Stays(delegate*<nint, nint, nint> register) => register != null && TryRegister(register, 0, 0);

    /// <summary>What is called is private to the framework, which may be one without it.</summary>
    public static bool TryRegister(delegate*<nint, nint, nint> register, nint start, nint size)
    {
        try
        {
            return register(start, size) != 0;
        }
        catch (Exception exception) when (exception is MissingMemberException or TypeLoadException or MemberAccessException)
        {
            return false;
        }
    }
}
