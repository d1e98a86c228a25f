namespace Preinit.Tests;

/// <summary>A clock that a test sets, with one timer.</summary>
sealed class ManualTime : TimeProvider
{
    long now;
    Timer? timer;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        timer = new(() => callback(state), now + dueTime.Ticks, period.Ticks);

    /// <summary>The timer rings meanwhile as often as it is due.</summary>
    public void Advance(double seconds)
    {
        var end = now + (long)(seconds * TimeSpan.TicksPerSecond);
        for (; timer is { IsStopped: false } && timer.Due <= end; timer.Due += timer.Period)
        {
            now = timer.Due;
            timer.Ring();
        }
        now = end;
    }

    sealed class Timer(Action ring, long due, long period) : ITimer
    {
        public long Due { get; set; } = due;

        public long Period => period;

        public bool IsStopped { get; private set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

        public void Dispose() => IsStopped = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
