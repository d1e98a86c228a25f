using System.Runtime.CompilerServices;
using Preinit.CompilerServices;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>Makes objects of this process from objects of an image whose types had other fields.</summary>
/// <remarks>
/// Sound, because places in the new object are those that the runtime told for its fields, places in the image were recorded with it, and references go through the write barrier
/// after it was checked that the object may be there.
/// </remarks>
static unsafe class ObjectMover
{
    public static object Allocate(byte* source, TypePlan plan)
    {
        var record = plan.Current;
        return LiveHeap.Allocate((nint)source, (nint)(&record), plan.Type!.TypeHandle);
    }

    /// <summary>Everything but references.</summary>
    public static void MoveValues(byte* source, object target, TypePlan plan)
    {
        if (plan.Saved.Shape == TypeShape.String)
            return;
        if (!plan.IsArray)
        {
            MoveValues(source, ref RawObject.Data(target), -sizeof(nint), plan.Moves);
            return;
        }
        var count = *(uint*)(source + 8);
        for (long i = 0; i < count; i++)
            MoveValues(source + plan.Saved.DataOffset + i * plan.Saved.ComponentSize, ref RawObject.Data(target), (nint)(plan.Saved.DataOffset + i * plan.Current.ComponentSize) - sizeof(nint), plan.Moves);
    }

    static void MoveValues(byte* source, ref byte target, nint start, ValueMove[] moves)
    {
        foreach (var move in moves)
        {
            ref var place = ref Unsafe.AddByteOffset(ref target, start + move.New);
            if (move.From == FieldKind.Reference)
                continue;
            if (move.From == move.To)
                Unsafe.CopyBlockUnaligned(ref place, ref source[move.Old], (uint)move.Size);
            else
                Write(ref place, Widening.Convert(Read(source + move.Old, move.From)!, move.To));
        }
    }

    /// <summary>A number, a boolean or a character as a box; <see langword="null"/> for anything else.</summary>
    public static object? Read(byte* place, FieldKind kind) => kind switch
    {
        FieldKind.Boolean => *place != 0,
        FieldKind.Char => Unsafe.ReadUnaligned<char>(place),
        FieldKind.SByte => *(sbyte*)place,
        FieldKind.Byte => *place,
        FieldKind.Int16 => Unsafe.ReadUnaligned<short>(place),
        FieldKind.UInt16 => Unsafe.ReadUnaligned<ushort>(place),
        FieldKind.Int32 => Unsafe.ReadUnaligned<int>(place),
        FieldKind.UInt32 => Unsafe.ReadUnaligned<uint>(place),
        FieldKind.Int64 => Unsafe.ReadUnaligned<long>(place),
        FieldKind.UInt64 => Unsafe.ReadUnaligned<ulong>(place),
        FieldKind.Single => Unsafe.ReadUnaligned<float>(place),
        FieldKind.Double => Unsafe.ReadUnaligned<double>(place),
        _ => null,
    };

    static void Write(ref byte place, object value)
    {
        switch (value)
        {
            case short number:
                Unsafe.WriteUnaligned(ref place, number);
                break;
            case ushort number:
                Unsafe.WriteUnaligned(ref place, number);
                break;
            case int number:
                Unsafe.WriteUnaligned(ref place, number);
                break;
            case uint number:
                Unsafe.WriteUnaligned(ref place, number);
                break;
            case long number:
                Unsafe.WriteUnaligned(ref place, number);
                break;
            case ulong number:
                Unsafe.WriteUnaligned(ref place, number);
                break;
            case float number:
                Unsafe.WriteUnaligned(ref place, number);
                break;
            case double number:
                Unsafe.WriteUnaligned(ref place, number);
                break;
        }
    }

    /// <summary>Fills a place whose type was checked.</summary>
    public static void Store(object holder, long place, object value) => RawObject.Slot(holder, (nint)place) = value;
}
