using System.Runtime.CompilerServices;
using Preinit.Image;

namespace Preinit.Capture;

/// <summary>
/// Reads an object's header. It is read before the object is put in any table by identity, because that would give it the hash code
/// that is looked for.
/// </summary>
static unsafe class HeaderReader
{
    public static uint Read(object target)
    {
        fixed (byte* data = &RawObject.Data(target))
            return *(uint*)(data - sizeof(nint) - 4);
    }

    /// <summary>An object with a sync block may have its hash code there, where only the runtime finds it.</summary>
    public static uint ToRestore(object target, uint header) =>
        ObjectHeader.HasHash(header) || ObjectHeader.HasSyncBlock(header)
            ? ObjectHeader.WithHash(RuntimeHelpers.GetHashCode(target))
            : 0;
}
