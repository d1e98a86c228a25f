using System.Runtime.CompilerServices;

namespace Preinit.HeapImages;

/// <summary>A heap that was loaded, and of which an object is alive.</summary>
/// <param name="Start">The address of its first byte.</param>
/// <param name="Length">Its bytes; large arrays are elsewhere.</param>
/// <param name="Anchor">An object in it. As long as that is alive, all of these addresses belong to the heap of pinned objects, where nothing moves; what of it is dead may have become something else.</param>
sealed record LoadedHeap(nint Start, long Length, object Anchor)
{
    /// <summary>Where an object lies in it.</summary>
    /// <param name="target">Any object. An address of one that moves is outside, whichever it is at the moment.</param>
    /// <returns>The offset, or 0 if it is elsewhere.</returns>
    public long OffsetOf(object target)
    {
        var offset = AddressOf(target) - Start;
        return (ulong)offset < (ulong)Length ? offset : 0;
    }

    public static nint AddressOf(object target) => Unsafe.As<object, nint>(ref target);
}
