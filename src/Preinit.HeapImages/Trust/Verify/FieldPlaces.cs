using System.Collections.Concurrent;
using System.Reflection;
using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>Where the runtime put the fields that a type declares; asked once, since the answer takes code.</summary>
static class FieldPlaces
{
    static readonly ConcurrentDictionary<Type, (FieldInfo Field, int Offset)[]> known = [];

    /// <summary>Only addresses are computed, nothing is read: any object will do, and no static constructor runs.</summary>
    static readonly byte[] anyObject = new byte[4096];

    /// <summary>From the object, or from the start of the struct.</summary>
    public static (FieldInfo Field, int Offset)[] Of(Type type) => known.GetOrAdd(type, Ask);

    static (FieldInfo Field, int Offset)[] Ask(Type type)
    {
        var fields = StructFields.Of(type);
        var offsets = type.IsValueType ? StructFields.OffsetsInStruct(type, fields) : StructFields.OffsetsInClass(anyObject, fields);
        return [.. fields.Zip(offsets)];
    }
}
