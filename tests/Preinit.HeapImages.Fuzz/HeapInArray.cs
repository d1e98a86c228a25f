using System.Runtime.InteropServices;
using Preinit.CompilerServices;

namespace Preinit.HeapImages.Fuzz;

/// <summary>A heap that is read to where it goes, as from a file.</summary>
/// <param name="file">The file.</param>
/// <param name="start">Where the heap starts in it.</param>
sealed class HeapInArray(byte[] file, int start) : LiveSource
{
    public override void Read(long offset, nint target, nint length) => Marshal.Copy(file, checked(start + (int)offset), target, (int)length);

    /// <summary>Takes the heap away from the rest, which is in memory.</summary>
    /// <returns><see langword="null"/> if it is not known where it starts.</returns>
    public static HeapInArray? TryTake(ImageMemory memory, byte[] file)
    {
        var start = FileReading.BeforeHeap(memory, (nint)memory.Length);
        if (start == memory.Length)
            return null;
        memory.Span(start, (int)(memory.Length - start)).Fill(0xCC);
        return new(file, (int)start);
    }
}
