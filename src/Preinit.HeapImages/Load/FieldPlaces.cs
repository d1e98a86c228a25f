using System.Collections.Concurrent;
using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>Where the runtime put the fields that a type declares; asked once, since the answer takes code.</summary>
static class FieldPlaces
{
    static readonly ConcurrentDictionary<Type, FieldPlace[]> known = [];

    /// <summary>
    /// Only addresses are computed, nothing is read: any object will do, and no static constructor runs. It does not move, and is larger than any object with fields that the runtime allows.
    /// </summary>
    static readonly byte[] anyObject = GC.AllocateUninitializedArray<byte>(1 << 20, pinned: true);

    /// <summary>From the object, or from the start of the struct.</summary>
    public static FieldPlace[] Of(Type type) => known.GetOrAdd(type, Ask);

    static FieldPlace[] Ask(Type type)
    {
        var fields = StructFields.Of(type);
        var offsets = type.IsValueType ? StructFields.OffsetsInStruct(type, fields) : StructFields.OffsetsInClass(anyObject, fields);
        var places = new FieldPlace[fields.Length];
        for (var i = 0; i < places.Length; i++)
            places[i] = new(fields[i], offsets[i]);
        return places;
    }
}
