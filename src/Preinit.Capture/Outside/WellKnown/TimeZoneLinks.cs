using System.Reflection;

namespace Preinit.Capture;

/// <summary>The time zones that the framework keeps by their names. Other ones are copied, but not the local zone of the process.</summary>
static class TimeZoneLinks
{
    static readonly MethodInfo FindById = typeof(TimeZoneInfo).GetMethod(nameof(TimeZoneInfo.FindSystemTimeZoneById), [typeof(string)])!;

    public static LinkSpec? Find(TimeZoneInfo zone, out RefusalReason? refused)
    {
        refused = null;
        if (ById(zone) is { } path && ReferenceEquals(path.Value, zone))
            return path.Spec;
        if (ReferenceEquals(zone, TimeZoneInfo.Local))
            refused = RefusalReason.Current;
        return null;
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
