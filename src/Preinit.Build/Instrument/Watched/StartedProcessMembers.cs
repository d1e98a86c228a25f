namespace Preinit.Build;

static class StartedProcessMembers
{
    public static readonly WatchedMember[] All = WatchedMember.Table(InputKind.StartedProcess,
    [
        new("System.Diagnostics.Process", "Start"),
    ]);
}
