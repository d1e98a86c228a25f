using System.ComponentModel;

namespace Preinit.CompilerServices;

/// <summary>Reads the heap of an image that is not in memory yet. Implemented by <c>Preinit.HeapImages</c>; not for use elsewhere.</summary>
/// <remarks>Several threads read at a time.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class LiveSource
{
    /// <summary>Reads bytes of the heap to an address. What is thrown ends the restoration.</summary>
    /// <param name="offset">Where in the heap they are.</param>
    /// <param name="target">Where they go.</param>
    /// <param name="length">How many.</param>
    public abstract void Read(long offset, nint target, nint length);

    /// <summary>Whether <see cref="Check"/> has to see the whole heap before any of it becomes objects.</summary>
    public virtual bool Checks => false;

    /// <summary>Looks at the heap, as it was read, where its objects are to be: if nothing is thrown, they will. It may be read and looked at once more, at another place.</summary>
    /// <param name="heap">Its address.</param>
    public virtual void Check(nint heap)
    {
    }
}
