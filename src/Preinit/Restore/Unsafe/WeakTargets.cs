using System.Runtime.CompilerServices;
using Preinit.Image;

namespace Preinit.Restore;

/// <summary>Reads what refers to objects weakly, whatever type it is for; reflection would need code that a native app may not have.</summary>
/// <remarks>Sound because all instantiations over classes have one layout and share their code, and nothing is written.</remarks>
static class WeakTargets
{
    /// <param name="reference">A <see cref="WeakReference{T}"/>.</param>
    public static object? TargetOf(object reference) => Unsafe.As<WeakReference<object>>(reference).TryGetTarget(out var target) ? target : null;

    /// <param name="box">A key and a value, both of classes: in the order of the declaration.</param>
    public static TableEntry EntryOf(object box) => new(RawObject.Slot(box, nint.Size), RawObject.Slot(box, 2 * nint.Size));
}
