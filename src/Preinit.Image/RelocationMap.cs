using System.Runtime.InteropServices;

namespace Preinit.Image;

/// <summary>Which of the next 64 words of the heap have to be turned into addresses: a bit for each word, the lowest for the first.</summary>
[StructLayout(LayoutKind.Sequential)]
struct RelocationMap
{
    public const int WordCount = 64;

    /// <summary>The words that are the offset of an object.</summary>
    public ulong References;

    /// <summary>The words that are a type index, in the place of a method table.</summary>
    public ulong Types;
}
