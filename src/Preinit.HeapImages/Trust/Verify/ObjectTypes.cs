using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>Types that no object in an image can have.</summary>
static class ObjectTypes
{
    /// <returns>Why there can be none, or <see langword="null"/>.</returns>
    public static string? Refusal(Type type)
    {
        if (type.ContainsGenericParameters || type == typeof(void) || type.IsByRef || type.IsByRefLike || type.IsPointer || type.IsFunctionPointer)
            return "there are no objects of this type";
        if (type.IsArray)
            return type.GetElementType() is { IsPointer: false, IsFunctionPointer: false } element && !element.IsByRefLike && element != typeof(void) ? null : "there are no arrays of this type, or none without addresses";
        if (type.IsAbstract || type.IsInterface || Nullable.GetUnderlyingType(type) != null)
            return "there are no objects of this type";
        if (typeof(Delegate).IsAssignableFrom(type))
            return "a delegate is the address of code";
        return RefusedTypes.Reason(type) is null ? null : "its objects belong to a process";
    }
}
