namespace Preinit.Build;

static class ClockMembers
{
    const string Later = "Later", LaterDay = "LaterDay";

    public static readonly WatchedMember[] All =
    [
        Clock("System.DateTime", "get_Now", Later),
        Clock("System.DateTime", "get_UtcNow", Later),
        Clock("System.DateTime", "get_Today", LaterDay),
        Clock("System.DateTimeOffset", "get_Now", Later),
        Clock("System.DateTimeOffset", "get_UtcNow", Later),
        Clock("System.Environment", "get_TickCount", Later),
        Clock("System.Environment", "get_TickCount64", Later),
        Clock("System.Diagnostics.Stopwatch", "GetTimestamp"),
        Clock("System.Diagnostics.Stopwatch", "StartNew"),
        Clock("System.TimeProvider", "get_System"),
        Clock("System.TimeProvider", "GetUtcNow", Later),
        Clock("System.TimeProvider", "GetLocalNow", Later),
    ];

    static WatchedMember Clock(string type, string name, string? adjust = null) => new(type, name, Adjust: adjust) { Kind = InputKind.Clock };
}
