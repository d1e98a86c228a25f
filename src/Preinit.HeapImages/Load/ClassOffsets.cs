using System.Runtime.CompilerServices;
using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>Where the fields of a class lie in this process.</summary>
static class ClassOffsets
{
    public static Dictionary<(string Declaring, string Name), int> Of(Type type)
    {
        var found = new Dictionary<(string, string), int>();
        var instance = RuntimeHelpers.GetUninitializedObject(type);
        GC.SuppressFinalize(instance);
        for (var current = type; current != null && current != typeof(object); current = current.BaseType)
        {
            var fields = StructFields.Of(current);
            var offsets = StructFields.OffsetsInClass(instance, fields);
            for (var i = 0; i < fields.Length; i++)
                found.Add((SpecText.Of(TypeSpecs.Of(current)), fields[i].Name), offsets[i]);
        }
        return found;
    }
}
