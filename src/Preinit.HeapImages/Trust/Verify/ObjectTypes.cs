using Preinit.Capture;
using Preinit.Image;

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
        return IsPlain(type) || RefusedTypes.Reason(type) is null ? null : "its objects belong to a process";
    }

    /// <summary>Nothing in it is of .NET, or only what is proven, and it has no finaliser: what most types are, told without asking more.</summary>
    static bool IsPlain(Type type)
    {
        if (type.IsCollectible || new MethodTableView(type.TypeHandle.Value).HasFinalizer)
            return false;
        for (var level = type; level != null; level = level.BaseType)
        {
            if (FrameworkTypes.Contains(level) ? !ProvenTypes.Contains(level.IsConstructedGenericType ? level.GetGenericTypeDefinition() : level) : level.Assembly.IsDynamic)
                return false;
        }
        return true;
    }
}
