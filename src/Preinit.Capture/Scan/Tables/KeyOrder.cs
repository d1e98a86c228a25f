using System.Reflection;
using System.Runtime.CompilerServices;

namespace Preinit.Capture;

/// <summary>
/// A number for the content of a key, the same in every process. Tables that are ordered by hash codes get their keys in the order of these
/// numbers, so that two captures agree.
/// </summary>
static class KeyOrder
{
    public static ulong Of(object? key) => key is MemberInfo and not Type
        ? StateFingerprint.Of($"{((MemberInfo)key).DeclaringType} {key}")
        : StateFingerprint.Of(key is ValueType box ? WithoutPadding(box) : key);

    /// <summary>What lies between the fields of a struct may be left over from anything.</summary>
    static object WithoutPadding(object box)
    {
        var type = box.GetType();
        if (type.IsPrimitive || type.IsEnum)
            return box;
        var clean = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            var value = field.GetValue(box);
            field.SetValue(clean, field.FieldType.IsValueType && value != null ? WithoutPadding(value) : value);
        }
        return clean;
    }
}
