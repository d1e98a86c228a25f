namespace Preinit.Build;

static class ClockMembers
{
    public static readonly WatchedMember[] All = WatchedMember.Table(InputKind.Clock,
    [
        new("System.DateTime", "get_Now", Adjust: "Later"),
        new("System.DateTime", "get_UtcNow", Adjust: "Later"),
        new("System.DateTime", "get_Today", Adjust: "LaterDay"),
        new("System.DateTimeOffset", "get_Now", Adjust: "Later"),
        new("System.DateTimeOffset", "get_UtcNow", Adjust: "Later"),
        new("System.Environment", "get_TickCount", Adjust: "Later"),
        new("System.Environment", "get_TickCount64", Adjust: "Later"),
        new("System.Diagnostics.Stopwatch", "GetTimestamp"),
        new("System.Diagnostics.Stopwatch", "StartNew"),
        new("System.TimeProvider", "get_System"),
        new("System.TimeProvider", "GetUtcNow", Adjust: "Later"),
        new("System.TimeProvider", "GetLocalNow", Adjust: "Later"),
    ]);
}
