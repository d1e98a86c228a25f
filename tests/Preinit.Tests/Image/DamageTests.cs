using System.Runtime.InteropServices;
using Preinit.Image;
using Preinit.Restore;

namespace Preinit.Tests;

/// <summary>No damaged image is restored, whichever byte it is.</summary>
public unsafe class DamageTests
{
    static readonly CapturedGraph Graph = CapturedGraph.Of(new object[] { "text", new[] { 1, 2, 3 }, StringComparer.Ordinal });

    [Fact]
    public void Any_changed_byte_is_found()
    {
        for (var i = 0; i < Graph.Bytes.Length; i++)
        {
            var damaged = (byte[])Graph.Bytes.Clone();
            damaged[i] ^= 0x10;
            Assert.False(CanBeRestored(damaged), $"byte {i} of {damaged.Length} changed, and nothing was noticed");
        }
    }

    [Fact]
    public void Any_missing_end_is_found()
    {
        for (var length = 0; length < Graph.Bytes.Length; length++)
            Assert.False(CanBeRestored(Graph.Bytes[..length]), $"only {length} of {Graph.Bytes.Length} bytes, and nothing was noticed");
    }

    [Fact]
    public void The_whole_image_can_be_restored() => Assert.True(CanBeRestored(Graph.Bytes));

    /// <summary>As the restore decides it, up to the point where the first byte of the heap would be used.</summary>
    static bool CanBeRestored(byte[] image)
    {
        var memory = (byte*)NativeMemory.AlignedAlloc((nuint)Math.Max(image.Length, 8), 16);
        try
        {
            image.CopyTo(new Span<byte>(memory, image.Length));
            var reader = new ImageReader(memory, image.Length);
            return reader.Validate() == null && BlocksAreIntact(reader);
        }
        finally
        {
            NativeMemory.AlignedFree(memory);
        }
    }

    static bool BlocksAreIntact(ImageReader reader)
    {
        var length = (long)reader.Header->HeapLength;
        var heap = (byte*)NativeMemory.AlignedAlloc((nuint)length, 16);
        var methodTables = new nint[64];
        fixed (nint* tables = methodTables)
        {
            var intact = new Relocator(reader, new HeapPlace(heap), tables).TryRun(0, (length + ImageFormat.BlockSize - 1) / ImageFormat.BlockSize);
            NativeMemory.AlignedFree(heap);
            return intact;
        }
    }
}
