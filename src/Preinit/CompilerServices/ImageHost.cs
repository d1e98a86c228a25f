using System.ComponentModel;
using Preinit.Restore;

namespace Preinit.CompilerServices;

/// <summary>Called by the code that Preinit writes into a published assembly. Not for use in source code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ImageHost
{
    /// <summary>Restores the heap of an assembly from its image, once.</summary>
    /// <param name="assembly">The simple name of the assembly, for messages.</param>
    /// <param name="image">The address of the image, a multiple of 8.</param>
    /// <param name="length">Its length in bytes.</param>
    /// <param name="types">A <c>delegate*&lt;RuntimeTypeHandle[]&gt;</c> that returns the types of the image in their order.</param>
    /// <param name="links">A <c>delegate*&lt;object?[], object?[], void&gt;</c> that is given the roots and fills in the objects outside
    /// the image.</param>
    /// <returns>The roots, or <see langword="null"/> where the original initialisers must run.</returns>
    /// <exception cref="PreinitializationException">The image cannot be used, and <c>PREINIT=require</c> is set.</exception>
    public static object?[]? Restore(string assembly, nint image, nint length, nint types, nint links) =>
        new Restorer(assembly, image, length, types, links).Run();

    /// <summary>Tells a marked method whether this call is the one that was made at publish.</summary>
    /// <param name="pending">1 until that call came; 0 from then on.</param>
    public static bool Absorb(ref int pending) => Interlocked.Exchange(ref pending, 0) == 1;
}
