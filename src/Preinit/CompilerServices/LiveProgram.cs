using System.ComponentModel;

namespace Preinit.CompilerServices;

/// <summary>The state of a program that was saved while it ran. Implemented by <c>Preinit.HeapImages</c>; not for use elsewhere.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class LiveProgram
{
    /// <summary>What an image's array of roots held then.</summary>
    /// <param name="name">The assembly, and the part of its image.</param>
    /// <returns><see langword="null"/> if the image had not been used.</returns>
    public abstract object?[]? RootsOf(string name);

    /// <summary>Does the rest, once the roots can be seen; when it is called again, nothing.</summary>
    public abstract void Complete();
}
