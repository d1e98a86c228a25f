using System.ComponentModel;
using Preinit.Restore;

namespace Preinit.CompilerServices;

/// <summary>The objects of an image, alive and connected. Used by <c>Preinit.HeapImages</c>; not for use elsewhere.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LiveRestoration
{
    readonly Rebuilder rebuilder;

    internal LiveRestoration(object?[] roots, Rebuilder rebuilder) => (Roots, this.rebuilder) = (roots, rebuilder);

    /// <summary>The array of roots.</summary>
    public object?[] Roots { get; }

    /// <summary>Builds anew what needs it, which may run code of the app. Nothing refers to the memory of the image afterwards.</summary>
    public void Complete() => rebuilder.Run();
}
