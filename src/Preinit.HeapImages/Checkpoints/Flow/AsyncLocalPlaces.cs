using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>The fields by which the <see cref="AsyncLocal{T}"/> of another process can be told to be the same: read-only static ones, which hold one for as long as the process lives. Used by one thread at a time.</summary>
static class AsyncLocalPlaces
{
    /// <summary>Of <see cref="CultureInfo"/>. It is assigned once.</summary>
    public const string Culture = "s_asyncLocalCurrentCulture", UICulture = "s_asyncLocalCurrentUICulture";

    static readonly ConditionalWeakTable<object, FieldInfo> known = [];

    /// <returns><see langword="null"/> if there is none.</returns>
    public static FieldInfo? Of(object local)
    {
        if (known.TryGetValue(local, out var field))
            return field;
        foreach (var candidate in AppDomain.CurrentDomain.GetAssemblies().Where(a => !a.IsDynamic).SelectMany(OutsideWorld.TypesOf).Where(CanBeRead).SelectMany(StaticFields.Of).Where(IsPlace))
        {
            if (StaticFields.ValueOf(candidate) is { } value)
                known.TryAdd(value, candidate);
        }
        return known.TryGetValue(local, out field) ? field : null;
    }

    /// <summary>Without running code of anybody.</summary>
    static bool CanBeRead(Type type) => ClassInitialization.CanReadStatics(type) && !RefusedTypes.IsUnloadable(type) && TypeSpecs.CanDescribe(type);

    static bool IsPlace(FieldInfo field) => field.FieldType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(AsyncLocal<>) && !StaticFields.IsThreadStatic(field)
        && (field.IsInitOnly || field.DeclaringType == typeof(CultureInfo) && field.Name is Culture or UICulture);
}
