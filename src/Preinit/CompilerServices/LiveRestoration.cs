using System.ComponentModel;
using Preinit.Restore;

namespace Preinit.CompilerServices;

/// <summary>The objects of an image, alive and connected. Used by <c>Preinit.HeapImages</c>; not for use elsewhere.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LiveRestoration
{
    readonly Rebuilder rebuilder;

    internal LiveRestoration(RestoredHeap heap, Rebuilder rebuilder) => (Roots, HeapStart, this.rebuilder) = (heap.Roots, heap.Start, rebuilder);

    /// <summary>The array of roots.</summary>
    public object?[] Roots { get; }

    /// <summary>The address where the heap lies, with all objects in their places, which never move while one of them is alive; 0 where they are anywhere. Large arrays are elsewhere.</summary>
    public nint HeapStart { get; }

    /// <summary>Builds anew what needs it, which may run code of the app. Nothing refers to the memory of the image afterwards.</summary>
    public void Complete() => rebuilder.Run();
}
