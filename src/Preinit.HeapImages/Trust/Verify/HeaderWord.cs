using System.Runtime.CompilerServices;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>The word before an object: the upper half is its header.</summary>
static class HeaderWord
{
    /// <summary>Nothing, or an identity hash code; in particular no lock.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsPossible(ulong word) => word == 0 || IsHashCode(word);

    static bool IsHashCode(ulong word)
    {
        var header = (uint)(word >> 32);
        return (uint)word == 0 && header == ObjectHeader.WithHash((int)ObjectHeader.HashOf(header));
    }
}
