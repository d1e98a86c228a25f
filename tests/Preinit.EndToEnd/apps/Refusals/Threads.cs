[Preinitialize]
static class HoldsThread
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly Thread Worker = new(() => { }) { Name = "worker" };
}

[Preinitialize]
static class HoldsTimer
{
    public static readonly Timer Timer = new(_ => { }, null, 1_000_000, Timeout.Infinite);
}

[Preinitialize]
static class HoldsCancellation
{
    public static readonly CancellationTokenSource Source = new(TimeSpan.FromHours(1));
}

[Preinitialize]
static class HoldsThreadStatic
{
    [ThreadStatic] public static string? Value;
    static HoldsThreadStatic() => Value = new string('v', 2);
}
