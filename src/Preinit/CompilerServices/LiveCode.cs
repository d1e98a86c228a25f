using System.ComponentModel;

namespace Preinit.CompilerServices;

/// <summary>What <see cref="LiveHeap"/> asks for while it brings a heap to life. Implemented by <c>Preinit.HeapImages</c>; not for use elsewhere.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class LiveCode
{
    /// <summary>Finds the objects outside the image.</summary>
    /// <param name="roots">The array of roots: objects of the image that some of them are made from.</param>
    /// <param name="links">Room for one object for each number.</param>
    public abstract void Link(object?[] roots, object?[] links);

    /// <summary>Builds an object anew, or makes one; see <see cref="Rebuilding"/>.</summary>
    /// <param name="kind">What is to be done; a negative number asks for static constructors.</param>
    /// <param name="target">The object, or <see langword="null"/> if one is to be made.</param>
    /// <param name="parts">What it is built from; for a negative number, the array of roots.</param>
    /// <returns>The object that was made, or another one whose content the target is to have, or <see langword="null"/>.</returns>
    public abstract object? Rebuild(int kind, object? target, object?[] parts);
}
