using System.Runtime.CompilerServices;
using Preinit.Image;

namespace Preinit.Restore;

/// <summary>Makes one object what another of the same type is, with its identity kept: for types that can only be constructed.</summary>
static unsafe class ObjectContent
{
    /// <param name="source">An object that nobody else has: it is given up.</param>
    /// <param name="target">An object of the image, without content yet.</param>
    /// <param name="type">The type of both in the image; its size was compared with that of this process.</param>
    /// <param name="slots">Where the references of the image's types lie.</param>
    /// <remarks>
    /// References are copied through references, with write barriers; what lies between them are words without meaning to the collector.
    /// </remarks>
    public static void Move(object source, object target, TypeRecord* type, uint* slots)
    {
        if (source.GetType() != target.GetType())
            throw new InvalidOperationException($"it would become a {source.GetType()}, but is a {target.GetType()}");

        var own = new ReadOnlySpan<uint>(slots + type->FirstSlot, (int)type->SlotCount);
        for (var offset = sizeof(nint); offset < type->BaseSize - sizeof(nint); offset += sizeof(nint))
        {
            if (IsAmong(own, (uint)offset))
            {
                var value = RawObject.Slot(source, offset);
                RawObject.Slot(target, offset) = ReferenceEquals(value, source) ? target : value;
            }
            else
                Word(target, offset) = Word(source, offset);
        }
    }

    /// <summary>Written out, as the framework's vectorised search is not precompiled for such numbers, and would be compiled at start-up.</summary>
    static bool IsAmong(ReadOnlySpan<uint> slots, uint offset)
    {
        foreach (var slot in slots)
        {
            if (slot == offset)
                return true;
        }
        return false;
    }

    /// <summary>Fills one slot, through the write barrier.</summary>
    public static void Store(object target, uint slot, object value) => RawObject.Slot(target, (nint)slot) = value;

    static ref nint Word(object target, nint offset) =>
        ref Unsafe.As<byte, nint>(ref Unsafe.AddByteOffset(ref RawObject.Data(target), offset - sizeof(nint)));
}
