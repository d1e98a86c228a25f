namespace Preinit.Build;

static class TimeZoneMembers
{
    public static readonly WatchedMember[] All = WatchedMember.Table(InputKind.TimeZone,
    [
        new("System.TimeZoneInfo", "get_Local"),
        new("System.TimeZone", "get_CurrentTimeZone"),
    ]);
}
