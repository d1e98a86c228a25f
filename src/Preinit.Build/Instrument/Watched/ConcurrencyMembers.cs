namespace Preinit.Build;

static class ConcurrencyMembers
{
    public static readonly WatchedMember[] All = WatchedMember.Table(InputKind.Concurrency,
    [
        new("System.Threading.Thread", "Start", Started: Started.Object),
        new("System.Threading.Thread", "UnsafeStart", Started: Started.Object),
        new("System.Threading.Tasks.Task", "Run", Started: Started.Result),
        new("System.Threading.Tasks.TaskFactory", "StartNew", Started: Started.Result),
        new("System.Threading.ThreadPool", "QueueUserWorkItem"),
        new("System.Threading.ThreadPool", "UnsafeQueueUserWorkItem"),
        new("System.Threading.Timer", ".ctor"),
        new("System.Timers.Timer", "Start"),
    ]);
}
