using System.Reflection;

namespace Preinit.Capture;

/// <summary>The time zones that the framework keeps by their names, and the local one of the process. Other ones are copied.</summary>
static class TimeZoneLinks
{
    static readonly MethodInfo FindById = typeof(TimeZoneInfo).GetMethod(nameof(TimeZoneInfo.FindSystemTimeZoneById), [typeof(string)])!;

    static readonly MethodInfo GetLocal = typeof(TimeZoneInfo).GetProperty(nameof(TimeZoneInfo.Local))!.GetMethod!;

    /// <remarks>The framework takes care that the local zone and the one of its name are never the same object.</remarks>
    public static LinkSpec? Find(TimeZoneInfo zone)
    {
        var path = LinkPath.Static(GetLocal);
        if (ReferenceEquals(path.Value, zone))
            return path.Spec;
        return ById(zone) is { } named && ReferenceEquals(named.Value, zone) ? named.Spec : null;
    }

    static LinkPath? ById(TimeZoneInfo zone)
    {
        try
        {
            return LinkPath.Static(FindById, zone.Id);
        }
        catch (TargetInvocationException) // the program's own
        {
            return null;
        }
    }
}
