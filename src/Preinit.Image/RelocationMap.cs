using System.Runtime.InteropServices;

namespace Preinit.Image;

/// <summary>Which of the next 64 words of the heap have to be turned into addresses: a bit for each word, the lowest for the first.</summary>
[StructLayout(LayoutKind.Sequential)]
struct RelocationMap
{
    public const int WordCount = 64;

    /// <summary>Bytes of the heap that a map is for.</summary>
    public const int HeapBytes = WordCount * 8;

    /// <summary>The words that are the offset of an object.</summary>
    public ulong References;

    /// <summary>The words that are a type index, in the place of a method table.</summary>
    public ulong Types;

    /// <summary>The bit of a word in its map, given the word's offset in the heap.</summary>
    public static ulong Bit(long offset) => 1UL << (int)(offset / 8 % WordCount);
}
