using System.Reflection;
using System.Runtime.CompilerServices;
using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>Where the runtime put the fields that a type declares; asked once, since the answer takes code.</summary>
static class FieldPlaces
{
    static readonly ConditionalWeakTable<Type, FieldPlace[]> known = [];

    /// <summary>
    /// Only addresses are computed, nothing is read: any object will do, and no static constructor runs. It does not move, and is larger than any object with fields that the runtime allows.
    /// </summary>
    static byte[] AnyObject => field ??= GC.AllocateUninitializedArray<byte>(1 << 20, pinned: true);

    /// <summary>From the object, or from the start of the struct.</summary>
    public static FieldPlace[] Of(Type type) => known.TryGetValue(type, out var places) ? places : known.GetOrAdd(type, Ask(type));

    static FieldPlace[] Ask(Type type)
    {
        var fields = StructFields.Of(type);
        if (FieldDescriptors.AreKnown)
            return Described(fields, type.IsValueType ? 0 : nint.Size);
        var offsets = type.IsValueType ? StructFields.OffsetsInStruct(type, fields) : StructFields.OffsetsInClass(AnyObject, fields);
        var places = new FieldPlace[fields.Length];
        for (var i = 0; i < places.Length; i++)
            places[i] = new(fields[i], offsets[i]);
        return places;
    }

    static FieldPlace[] Described(FieldInfo[] fields, int start)
    {
        var places = new FieldPlace[fields.Length];
        for (var i = 0; i < places.Length; i++)
            places[i] = new(fields[i], start + FieldDescriptors.OffsetOf(fields[i]));
        return places;
    }
}
