using System.Globalization;
using System.Reflection;

namespace Preinit.Capture;

/// <summary>
/// Statics of the framework that keep what was asked for before. What is in them can be linked by asking again, and the parts of it that a
/// program can get at are copies; so an object that has a part in common with them is not shared with them.
/// </summary>
static class FrameworkCaches
{
    static readonly Type[] Types = [typeof(CultureInfo), typeof(RegionInfo), typeof(DateTimeFormatInfo), typeof(TimeZoneInfo)];

    public static bool IsCache(FieldInfo field) => !field.IsInitOnly
        && (Types.Contains(field.DeclaringType) || field.DeclaringType!.FullName == "System.Globalization.CultureData" || IsThreadLocal(field.DeclaringType));

    /// <summary>A thread has all its thread-local values of a type in one table. Those belong to the objects that they were set through.</summary>
    static bool IsThreadLocal(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ThreadLocal<>);

    /// <summary>Whether an object gives away none of its parts: only copies of its arrays, and what can be linked.</summary>
    public static bool PartsAreCopied(object target) => target is NumberFormatInfo or DateTimeFormatInfo
        || target.GetType() is { Namespace: "System.Globalization", Name: "CultureData" or "CalendarData" };
}
