namespace Preinit.Capture;

/// <summary>
/// What the instrumented code of the app gets in place of some values that it reads: possible ones, but others. What depends on them then differs between
/// the captures, and is found.
/// </summary>
public static class OtherValues
{
    /// <summary>Another year, month, day of the month, weekday, hour, minute and second. Clocks go on as they do.</summary>
    static readonly TimeSpan difference = new(days: 397, hours: 5, minutes: 13, seconds: 17, milliseconds: 123);

    public static DateTime Later(DateTime time) =>
        time.Kind == DateTimeKind.Local ? Later(time.ToUniversalTime()).ToLocalTime() : time + difference;

    public static DateTime LaterDay(DateTime _) => Later(DateTime.Now).Date;

    /// <remarks>Only the local time and that of the prime meridian are read.</remarks>
    public static DateTimeOffset Later(DateTimeOffset time) =>
        time.Offset == TimeSpan.Zero ? time + difference : (time + difference).ToLocalTime();

    /// <remarks>A provider of the program's own tells another time than the clock.</remarks>
    public static DateTimeOffset Later(DateTimeOffset time, TimeProvider source) => source == TimeProvider.System ? Later(time) : time;

    /// <summary>Milliseconds.</summary>
    public static long Later(long time) => time + (long)difference.TotalMilliseconds;

    public static string OtherName(string name) => $"another-{name}";

    public static int More(int processors) => 2 * processors;

    public static int Later(int time) => unchecked((int)Later((long)time));
}
